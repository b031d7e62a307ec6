// What was deleted last, and the way back: as long as nothing new was said and the conversation is looked at.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Controls

Rectangle {
    id: bar

    required property ChatController chat
    signal acted   // the bar is about to go, and the keyboard should go elsewhere

    function undo() {
        acted()
        chat.removal.undo()
    }

    visible: chat.removal.text.length > 0
    implicitHeight: line.implicitHeight + 2 * Theme.space1
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    Accessible.role: Accessible.AlertMessage
    Accessible.name: chat.removal.text

    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: bar.visible && !bar.chat.generating
        onActivated: bar.undo()
    }

    RowLayout {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space1
        spacing: Theme.space2

        Icon {
            Layout.preferredWidth: 16
            Layout.preferredHeight: 16
            name: "trash"
            color: Theme.muted
        }
        Label {
            Layout.fillWidth: true
            text: bar.chat.removal.text
            Accessible.ignored: true
        }
        Label {
            text: qsTr("Ctrl+Z")
            color: Theme.muted
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
        Button {
            enabled: !bar.chat.generating
            text: qsTr("Undo")
            onClicked: bar.undo()
        }
        IconButton {
            size: 28
            glyph: "close"
            text: qsTr("Dismiss")
            onClicked: {
                bar.acted()
                bar.chat.removal.dismiss()
            }
        }
    }
}
