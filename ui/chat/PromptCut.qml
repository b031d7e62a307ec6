// The line in a conversation above which nothing is sent to the model any more.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls

RowLayout {
    id: cut

    signal undone

    spacing: Theme.space3

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: Theme.control
    }
    Label {
        text: qsTr("Above this line nothing is sent any more")
        color: Theme.muted
        font.pixelSize: Theme.small
    }
    Button {
        look: Button.Quiet
        text: qsTr("Send it again")
        onClicked: cut.undone()
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: Theme.control
    }
}
