// A message while it is written anew, in its own place. Ctrl+Enter sends a question or saves an answer, Enter does the
// same for a question and breaks the line of an answer, Esc leaves; the original stays beside it either way.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls

Rectangle {
    id: editor

    required property ChatController chat
    required property bool fromUser

    readonly property int maximumLines: 12
    readonly property bool canSave: input.text.trim().length > 0 && !chat.generating
    readonly property bool canSend: canSave && chat.modelReady

    function focusInput() { input.forceActiveFocus(Qt.OtherFocusReason) }

    function finish() {
        if (fromUser && canSend)
            chat.edit.send()
        else if (!fromUser && canSave)
            chat.edit.save()
    }

    implicitHeight: column.implicitHeight
    radius: Theme.radiusLarge
    color: Theme.surface
    border.width: 1
    border.color: input.activeFocus ? Theme.accent : Theme.control

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        Flickable {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, lineMetrics.height * editor.maximumLines
                                             + input.topPadding + input.bottomPadding)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            T.ScrollBar.vertical: ScrollBar {}

            TextMetrics {
                id: lineMetrics
                font: input.font
                text: "Mg"
            }

            T.TextArea.flickable: T.TextArea {
                id: input

                topPadding: Theme.space3
                bottomPadding: Theme.space2
                leftPadding: Theme.space4
                rightPadding: Theme.space4
                implicitHeight: contentHeight + topPadding + bottomPadding
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                selectByMouse: true
                readOnly: editor.chat.storing
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                font.pixelSize: Theme.reading
                focus: true

                Accessible.role: Accessible.EditableText
                Accessible.name: editor.fromUser ? qsTr("Edited message") : qsTr("Edited answer")
                Accessible.description: editor.fromUser ? qsTr("Enter sends it again, Esc leaves it as it was")
                                                        : qsTr("Ctrl+Enter saves, Esc leaves it as it was")

                Component.onCompleted: {
                    text = editor.chat.edit.text()
                    cursorPosition = length
                }
                onTextChanged: editor.chat.edit.type(text)

                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    if (enter && (event.modifiers & Qt.ControlModifier
                                  || (editor.fromUser && !(event.modifiers & Qt.ShiftModifier))))
                        editor.finish()
                    else if (event.key === Qt.Key_Escape)
                        editor.chat.edit.leave()
                    else if (event.key === Qt.Key_Tab)
                        nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    else if (event.key === Qt.Key_Backtab)
                        nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    else
                        return
                    event.accepted = true
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space4
            Layout.rightMargin: Theme.space2
            Layout.bottomMargin: Theme.space2
            spacing: Theme.space2

            Label {
                Layout.fillWidth: true
                color: Theme.muted
                font.pixelSize: Theme.small
                text: qsTr("The original stays beside it.")
                wrapMode: Text.Wrap
            }
            Button {
                look: Button.Quiet
                text: qsTr("Leave as it was")
                onClicked: editor.chat.edit.leave()
            }
            Button {
                visible: !editor.fromUser
                enabled: editor.canSend
                text: qsTr("Save and go on")
                onClicked: editor.chat.edit.goOn()
            }
            Button {
                look: Button.Filled
                enabled: editor.fromUser ? editor.canSend : editor.canSave
                text: editor.fromUser ? qsTr("Send again") : qsTr("Save")
                onClicked: editor.finish()
            }
        }
    }
}
