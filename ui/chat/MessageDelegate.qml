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
    required property string body
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

    property bool last: false
    property int columnWidth: Theme.column

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

        UserBlock {
            visible: message.fromUser && message.body.length > 0
            opacity: message.notSent ? 0.6 : 1
            Layout.fillWidth: true
            Layout.topMargin: message.documents.length > 0 ? Theme.space1 : Theme.space3
            source: message.fromUser ? message.body : ""

            CopyButton {
                text: qsTr("Copy message")
                shown: hover.hovered
                onClicked: message.chat.copy(message.messageId)
            }
        }

        AnswerText {
            opacity: message.notSent ? 0.6 : 1
            visible: !message.fromUser && message.body.length > 0
            Layout.fillWidth: true
            Layout.topMargin: Theme.space1
            source: message.fromUser ? "" : message.body
            name: qsTr("Answer: %1").arg(message.body)
        }

        Label {
            visible: message.streaming && message.body.length === 0
            Layout.preferredHeight: Math.round(Theme.reading * Theme.answerLineHeight)
            text: message.last && message.chat.waiting.length > 0 ? message.chat.waiting : qsTr("Thinking…")
            color: Theme.muted
            font.pixelSize: Theme.reading
        }

        Notice {
            visible: message.notice.length > 0
            Layout.fillWidth: true
            Layout.topMargin: Theme.space1
            kind: message.failed ? Notice.Failure : Notice.Quiet
            text: message.notice
            details: message.details
            action: message.last && message.chat.modelReady ? qsTr("Try again") : ""
            actionGlyph: "retry"
            onActed: message.chat.regenerate(message.messageId)
        }

        AnswerActions {
            visible: !message.fromUser
            Layout.fillWidth: true
            Layout.leftMargin: -6
            chat: message.chat
            messageId: message.messageId
            stats: message.stats
            siblingIndex: message.siblingIndex
            siblingCount: message.siblingCount
            available: !message.streaming
            copyable: message.body.length > 0
            shown: hover.hovered || message.last
        }

        PromptCut {
            visible: message.cutHere
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            onUndone: {
                message.acted()
                message.chat.context.sendAll()
            }
        }
    }
}
