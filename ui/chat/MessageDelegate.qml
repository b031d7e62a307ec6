// One message of the conversation, and what can be done with it.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

Item {
    id: message

    required property ChatController chat
    required property string messageId
    required property bool fromUser
    required property string question   // what the user said; empty for an answer
    required property bool hasText
    required property bool streaming
    required property string notice
    required property bool failed
    required property string details
    required property string stats
    required property int siblingIndex
    required property int siblingCount
    required property int index
    required property var documents
    required property bool notSent
    required property bool cutHere
    required property bool continuable
    required property string summary     // of the conversation down to here
    required property string summaryBy

    property bool last: false
    property int columnWidth: Theme.column
    required property ConversationSelection picked
    // The part that can be seen.
    property real viewTop: 0
    property real viewBottom: 4000
    signal linkRequested(string address)

    readonly property bool editing: chat.edit.messageId === messageId

    readonly property TextEdit shownText: fromUser ? user.edit : answer.edit

    function focusEditor() {
        if (editor.item)
            (editor.item as MessageEditor).focusInput()
    }

    function isText(x: real, y: real): bool {
        if (editing)
            return false
        const at = mapToItem(shownText, x, y)
        return shownText.contains(at) && (fromUser || !answer.isTaken(at.x, at.y))
    }
    function positionAt(x: real, y: real): int {
        const at = mapToItem(shownText, x, y)
        return at.y < 0 ? 0 : at.y > shownText.height ? shownText.length : shownText.positionAt(at.x, at.y)
    }
    function heightAt(position: int): real {
        return shownText.mapToItem(message, 0, shownText.positionToRectangle(position).y).y
    }
    function linkAt(x: real, y: real): string {
        const at = mapToItem(shownText, x, y)
        return fromUser ? "" : shownText.linkAt(at.x, at.y)
    }
    function wordAt(x: real, y: real): point {
        shownText.cursorPosition = positionAt(x, y)
        shownText.selectWord()
        return Qt.point(shownText.selectionStart, shownText.selectionEnd)
    }
    function showSelection() {
        const end = picked.endIn(index)
        if (end !== 0)
            shownText.select(Math.min(shownText.length, picked.startIn(index)),
                             end < 0 ? shownText.length : Math.min(shownText.length, end))
        else if (shownText.selectedText.length > 0)
            shownText.deselect()
    }

    Component.onCompleted: if (!picked.empty) showSelection()

    Connections {
        target: message.picked
        function onChanged() { message.showSelection() }
    }

    implicitHeight: column.implicitHeight + (fromUser ? Theme.space3 : 0)

    signal documentRequested(string name, var pieces)
    signal acted

    HoverHandler { id: hover }

    ColumnLayout {
        id: column
        width: message.columnWidth
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space1

        Flow {
            visible: message.documents.length > 0
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            layoutDirection: Qt.RightToLeft
            spacing: Theme.space2
            opacity: message.notSent ? 0.6 : 1

            Repeater {
                model: message.documents
                SentDocument {
                    required property int index
                    required property var modelData
                    name: modelData.title
                    detail: modelData.detail
                    onClicked: message.documentRequested(name, message.chat.documentPieces(message.messageId, index))
                }
            }
        }

        Loader {
            id: editor
            active: message.editing
            visible: active
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            sourceComponent: MessageEditor {
                chat: message.chat
                fromUser: message.fromUser
            }
        }

        UserBlock {
            id: user
            visible: message.fromUser && message.hasText && !message.editing
            opacity: message.notSent ? 0.6 : 1
            Layout.fillWidth: true
            Layout.topMargin: message.documents.length > 0 ? Theme.space1 : Theme.space3
            source: message.question

            IconButton {
                visible: message.chat.modelReady
                size: 28
                opacity: hover.hovered || visualFocus ? 1 : 0
                glyph: "columns"
                text: qsTr("Compare answers to this message")
                hint: qsTr("Ask this at several temperatures, side by side")
                onClicked: message.chat.compareRequested(message.messageId)
            }
            CopyButton {
                text: qsTr("Copy message")
                shown: hover.hovered
                onClicked: message.chat.copy(message.messageId)
            }
            IconButton {
                size: 28
                glyph: "pencil"
                text: qsTr("Edit message")
                enabled: !message.chat.generating
                opacity: hover.hovered || visualFocus ? 1 : 0
                onClicked: message.chat.edit.begin(message.messageId)
            }
            MessageMenu {
                chat: message.chat
                messageId: message.messageId
                fromUser: true
                opacity: hover.hovered || visualFocus || menuShown ? 1 : 0
                onActed: message.acted()
            }
        }

        SiblingSwitch {
            visible: message.fromUser && message.siblingCount > 1 && !message.editing
            Layout.alignment: Qt.AlignRight
            chat: message.chat
            messageId: message.messageId
            siblingIndex: message.siblingIndex
            siblingCount: message.siblingCount
            earlierName: qsTr("Earlier version")
            laterName: qsTr("Later version")
            onActed: message.acted()
        }

        MarkdownText {
            id: answer
            opacity: message.notSent ? 0.6 : 1
            visible: !message.fromUser && message.hasText && !message.editing
            Layout.fillWidth: true
            Layout.topMargin: Theme.space1
            model: message.chat.messages
            row: message.fromUser ? -1 : message.index
            role: "body"
            spoken: qsTr("Answer: %1")
            viewTop: message.viewTop - y
            viewBottom: message.viewBottom - y
            onLinkRequested: address => message.linkRequested(address)
        }

        Label {
            visible: message.streaming && !message.hasText
            Layout.preferredHeight: Math.round(Theme.reading * Theme.answerLineHeight)
            text: message.last && message.chat.waiting.length > 0 ? message.chat.waiting : qsTr("Thinking…")
            color: Theme.muted
            font.pixelSize: Theme.reading
        }

        Notice {
            visible: message.notice.length > 0 && !message.editing
            Layout.fillWidth: true
            Layout.topMargin: Theme.space1
            kind: message.failed ? Notice.Failure : Notice.Quiet
            text: message.notice
            details: message.details
            // A device that failed may come back when the model is loaded again; the CPU does without it.
            readonly property bool lostGpu: message.failed && message.chat.deviceFailed && message.chat.onGpu
            action: !message.last || !message.chat.modelReady || message.chat.generating ? ""
                  : lostGpu ? qsTr("Use the CPU") : message.continuable ? qsTr("Continue") : qsTr("Try again")
            actionGlyph: lostGpu ? "" : message.continuable ? "arrow-down" : "retry"
            otherAction: action.length > 0 && lostGpu ? qsTr("Load the model again") : ""
            onOtherActed: {
                message.acted()
                message.chat.reloadModel()
            }
            onActed: {
                message.acted()
                if (lostGpu)
                    message.chat.reloadOnCpu()
                else if (message.continuable)
                    message.chat.continueAnswer(message.messageId)
                else
                    message.chat.regenerate(message.messageId)
            }
        }

        AnswerActions {
            visible: !message.fromUser && !message.editing
            Layout.fillWidth: true
            Layout.leftMargin: -6
            chat: message.chat
            messageId: message.messageId
            stats: message.stats
            siblingIndex: message.siblingIndex
            siblingCount: message.siblingCount
            available: !message.streaming
            copyable: message.hasText
            shown: hover.hovered || message.last
            onActed: message.acted()
        }

        Loader {
            active: message.cutHere || message.summary.length > 0
            visible: active
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            sourceComponent: PromptCut {
                context: message.chat.context
                messageId: message.messageId
                inForce: message.cutHere
                summary: message.summary
                writtenBy: message.summaryBy
                onActed: message.acted()
            }
        }
    }
}
