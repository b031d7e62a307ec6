// One message of the conversation, and what can be done with it.
import QtQuick
import QtQuick.Layouts
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

    property bool last: false
    property int columnWidth: Theme.column
    readonly property bool active: hover.hovered || actions.activeFocus || (last && !fromUser)

    implicitHeight: column.implicitHeight + (fromUser ? Theme.space1 : Theme.space3)

    HoverHandler { id: hover }

    ColumnLayout {
        id: column
        width: message.columnWidth
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space1

        UserBlock {
            visible: message.fromUser
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            source: message.fromUser ? message.body : ""
        }

        AnswerText {
            visible: !message.fromUser && message.body.length > 0
            Layout.fillWidth: true
            Layout.topMargin: Theme.space1
            source: message.fromUser ? "" : message.body
            name: qsTr("Answer: %1").arg(message.body)
        }

        Waiting {
            visible: message.streaming && message.body.length === 0
            text: message.last && message.chat.waiting.length > 0 ? message.chat.waiting : qsTr("Thinking…")
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

        FocusScope {
            id: actions
            readonly property bool available: !message.streaming && message.body.length > 0
            Layout.fillWidth: true
            Layout.preferredHeight: 28
            implicitHeight: 28

            RowLayout {
                anchors.left: message.fromUser ? undefined : parent.left
                anchors.right: message.fromUser ? parent.right : undefined
                anchors.leftMargin: -6
                height: parent.height
                spacing: 0
                visible: actions.available
                opacity: message.active ? 1 : 0
                Behavior on opacity { NumberAnimation { duration: Theme.quick } }

                IconButton {
                    id: copyButton
                    size: 28
                    glyph: copied.running ? "check" : "copy"
                    text: message.fromUser ? qsTr("Copy message") : qsTr("Copy answer")
                    hint: copied.running ? qsTr("Copied") : qsTr("Copy")
                    onClicked: {
                        message.chat.copy(message.messageId)
                        copied.restart()
                    }
                    Timer { id: copied; interval: 1500 }
                }
                IconButton {
                    visible: !message.fromUser && message.chat.modelReady
                    enabled: !message.chat.generating
                    size: 28
                    glyph: "retry"
                    text: qsTr("Another answer")
                    onClicked: message.chat.regenerate(message.messageId)
                }
                Row {
                    visible: message.siblingCount > 1
                    IconButton {
                        size: 28
                        enabled: message.siblingIndex > 0 && !message.chat.generating
                        glyph: "chevron-left"
                        text: qsTr("Earlier answer")
                        onClicked: message.chat.selectSibling(message.messageId, -1)
                    }
                    Label {
                        height: 28
                        text: qsTr("%1 / %2").arg(message.siblingIndex + 1).arg(message.siblingCount)
                        color: Theme.muted
                        font.pixelSize: Theme.small
                    }
                    IconButton {
                        size: 28
                        enabled: message.siblingIndex < message.siblingCount - 1 && !message.chat.generating
                        glyph: "chevron-right"
                        text: qsTr("Later answer")
                        onClicked: message.chat.selectSibling(message.messageId, 1)
                    }
                }
                Label {
                    visible: !message.fromUser && text.length > 0
                    leftPadding: Theme.space2
                    text: message.stats
                    color: Theme.muted
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
