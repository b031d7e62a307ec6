// How many conversations are picked, and what can be done with them at once.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls

RowLayout {
    id: bar

    required property int count
    required property bool archive
    signal moveRequested
    signal archiveRequested
    signal deleteRequested
    signal cleared

    spacing: 0
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Picked conversations")

    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space2
        text: qsTr("%1 picked").arg(bar.count)
        color: Theme.muted
        font.pixelSize: Theme.small
    }
    IconButton {
        size: 28
        visible: !bar.archive
        glyph: "folder"
        text: qsTr("Move picked to a folder")
        onClicked: bar.moveRequested()
    }
    IconButton {
        size: 28
        glyph: "archive"
        text: bar.archive ? qsTr("Bring picked back") : qsTr("Archive picked")
        onClicked: bar.archiveRequested()
    }
    IconButton {
        size: 28
        glyph: "trash"
        text: qsTr("Delete picked")
        onClicked: bar.deleteRequested()
    }
    IconButton {
        size: 28
        glyph: "close"
        text: qsTr("Pick none")
        onClicked: bar.cleared()
    }
}
