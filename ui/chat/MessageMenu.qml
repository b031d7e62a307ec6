// What else can be done with a message: other ways to copy an answer, writing it anew, deleting it and all below.
import QtQuick
import Sirocco.Chat
import Sirocco.Controls

IconButton {
    id: button

    required property ChatController chat
    property string messageId
    property bool fromUser: false
    property bool hasText: true
    readonly property bool menuShown: menu.visible
    signal acted   // what had the keyboard is about to go

    size: 28
    glyph: "more"
    text: fromUser ? qsTr("More about this message") : qsTr("More about this answer")
    onClicked: menu.open()

    Menu {
        id: menu
        y: button.height
        MenuItem {
            enabled: button.hasText
            glyph: "copy"
            text: qsTr("Copy as Markdown")
            onTriggered: button.chat.copy(button.messageId)
        }
        MenuItem {
            enabled: button.hasText
            glyph: "file"
            text: qsTr("Copy as plain text")
            onTriggered: button.chat.copyPlain(button.messageId)
        }
        MenuItem {
            enabled: !button.chat.generating
            glyph: "pencil"
            text: button.fromUser ? qsTr("Edit this message") : qsTr("Edit this answer")
            onTriggered: button.chat.edit.begin(button.messageId)
        }
        MenuSeparator {}
        MenuItem {
            glyph: "trash"
            text: qsTr("Delete from here on")
            dangerous: true
            onTriggered: {
                button.acted()
                button.chat.removeBranch(button.messageId)
            }
        }
    }
}
