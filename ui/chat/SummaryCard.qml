// A summary of older turns, opened where they end: read, edited by hand, deleted.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

Rectangle {
    id: card

    required property SummaryController controller
    required property string messageId
    required property string summary
    required property string writtenBy
    signal acted   // the button is about to go

    implicitHeight: column.implicitHeight + 2 * Theme.space3
    radius: Theme.radiusLarge
    color: Theme.surface
    border.color: Theme.line

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space3
        anchors.leftMargin: Theme.space4
        spacing: Theme.space2

        Label {
            Layout.fillWidth: true
            text: card.writtenBy
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }

        AnswerText {
            visible: !card.controller.editing
            Layout.fillWidth: true
            source: card.summary
            name: qsTr("Summary: %1").arg(card.summary)
        }

        Loader {
            active: card.controller.editing
            visible: active
            Layout.fillWidth: true
            sourceComponent: T.TextArea {
                id: input
                implicitHeight: contentHeight + topPadding + bottomPadding
                padding: Theme.space2
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                selectByMouse: true
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                font.pixelSize: Theme.reading
                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: Theme.page
                    border.color: input.activeFocus ? Theme.accent : Theme.control
                }

                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Edited summary")
                Accessible.description: qsTr("Ctrl+Enter saves, Esc leaves it as it was")

                Component.onCompleted: {
                    text = card.controller.draft()
                    cursorPosition = length
                    forceActiveFocus(Qt.OtherFocusReason)
                }
                onTextChanged: card.controller.type(text)

                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    if (enter && event.modifiers & Qt.ControlModifier)
                        save.clicked()
                    else if (event.key === Qt.Key_Escape)
                        leave.clicked()
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

        ButtonRow {
            Layout.fillWidth: true
            align: Qt.AlignRight

            Button {
                visible: !card.controller.editing
                look: Button.Quiet
                glyph: "trash"
                text: qsTr("Delete summary")
                onClicked: {
                    card.acted()
                    card.controller.remove(card.messageId)
                }
            }
            Button {
                visible: !card.controller.editing
                glyph: "pencil"
                text: qsTr("Edit summary")
                onClicked: card.controller.edit()
            }
            Button {
                id: leave
                visible: card.controller.editing
                look: Button.Quiet
                text: qsTr("Leave as it was")
                onClicked: {
                    card.acted()
                    card.controller.leave()
                }
            }
            Button {
                id: save
                visible: card.controller.editing
                look: Button.Filled
                text: qsTr("Save summary")
                onClicked: {
                    card.acted()
                    card.controller.save()
                }
            }
        }
    }
}
