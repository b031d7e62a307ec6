// F1: the keys.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls

Dialog {
    id: sheet

    readonly property var keys: [
        [qsTr("Enter"), qsTr("Send")],
        [qsTr("Shift+Enter"), qsTr("New line")],
        [qsTr("Esc"), qsTr("Stop the answer")],
        [qsTr("Ctrl+N"), qsTr("New chat")],
        [qsTr("Ctrl+O"), qsTr("Open model…")],
        [qsTr("Ctrl+Shift+A"), qsTr("Attach a document")],
        [qsTr("Ctrl+D"), qsTr("Compare answers, and back")],
        [qsTr("Ctrl+B"), qsTr("Show or hide the sidebar")],
        [qsTr("Ctrl+L"), qsTr("To the composer")],
        [qsTr("F6"), qsTr("Between conversations and composer")],
        [qsTr("Page Up, Page Down"), qsTr("Scroll the conversation")],
        [qsTr("F2, Delete"), qsTr("Rename or delete a conversation in the sidebar")],
        [qsTr("Ctrl+,"), qsTr("Settings")],
        [qsTr("F1"), qsTr("This sheet")],
    ]

    title: qsTr("Keys")
    onOpened: done.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ColumnLayout {
        spacing: Theme.space2
        Repeater {
            model: sheet.keys
            RowLayout {
                id: line
                required property var modelData
                spacing: Theme.space4
                Label {
                    Layout.preferredWidth: 140
                    text: line.modelData[0]
                    font.family: Theme.mono
                    font.pixelSize: Theme.small
                }
                Label {
                    Layout.fillWidth: true
                    text: line.modelData[1]
                    color: Theme.muted
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    buttons: [
        Button {
            id: done
            text: qsTr("Close")
            look: Button.Filled
            onClicked: sheet.close()
        }
    ]
}
