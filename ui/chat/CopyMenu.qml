// The ways in which an answer can be copied.
import QtQuick
import Sirocco.Chat
import Sirocco.Controls

IconButton {
    id: button

    required property ChatController chat
    property string messageId

    size: 28
    glyph: "more"
    text: qsTr("More ways to copy")
    onClicked: menu.open()

    Menu {
        id: menu
        y: button.height
        MenuItem {
            glyph: "copy"
            text: qsTr("Copy as Markdown")
            onTriggered: button.chat.copy(button.messageId)
        }
        MenuItem {
            glyph: "file"
            text: qsTr("Copy as plain text")
            onTriggered: button.chat.copyPlain(button.messageId)
        }
    }
}
