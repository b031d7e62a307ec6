// What stands over code: its language, and a button that copies it.
import QtQuick
import Sirocco.Content
import Sirocco.Controls

Item {
    id: bar

    property string language
    signal copyRequested

    Item {
        width: parent.width
        height: Theme.codeBar

        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space3
            anchors.right: copy.left
            anchors.rightMargin: Theme.space2
            height: parent.height
            text: bar.language
            color: Theme.codeMuted
            font.pixelSize: Theme.small
        }

        CopyButton {
            id: copy
            anchors.right: parent.right
            anchors.rightMargin: Theme.space1
            anchors.verticalCenter: parent.verticalCenter
            text: bar.language.length > 0 ? qsTr("Copy %1 code").arg(bar.language) : qsTr("Copy code")
            onClicked: bar.copyRequested()
        }
    }
}
