// What to do when the next message does not fit, or the last answer came to the end of the context: said before
// anything is sent, with the numbers, and nothing is ever cut off without being asked for.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

ColumnLayout {
    id: notice

    required property ChatController chat
    signal acted   // the button is about to go, and the keyboard should go elsewhere
    readonly property ContextController context: chat.context
    readonly property bool offersNewChat: context.answerFull && !chat.empty
    readonly property bool offersRemoval: context.hasDocuments && !context.fits

    visible: context.notice.length > 0 && !chat.generating && !context.summary.running
    spacing: Theme.space2

    Notice {
        Layout.fillWidth: true
        kind: notice.context.noticeIsFailure ? Notice.Failure : Notice.Warning
        text: notice.context.notice
    }
    Flow {
        visible: notice.offersRemoval || notice.offersNewChat || summarise.text.length > 0
                 || cut.text.length > 0 || larger.text.length > 0
        Layout.fillWidth: true
        Layout.leftMargin: Theme.smallIcon + Theme.space2
        spacing: Theme.space2

        Button {
            visible: notice.offersRemoval
            text: qsTr("Remove the documents")
            onClicked: {
                notice.acted()
                notice.chat.attachments.removeAll()
            }
        }
        Button {
            id: summarise
            visible: text.length > 0
            text: notice.context.choicesWanted ? notice.context.summaryAction : ""
            onClicked: {
                notice.acted()
                notice.context.summary.start()
            }
        }
        Button {
            id: cut
            visible: text.length > 0
            text: notice.context.cutAction
            onClicked: {
                notice.acted()
                notice.context.leaveOutOldest()
            }
        }
        Button {
            id: larger
            visible: text.length > 0
            text: notice.context.largerAction
            onClicked: {
                notice.acted()
                notice.context.useLarger()
            }
        }
        Button {
            visible: notice.offersNewChat
            text: qsTr("New chat")
            onClicked: {
                notice.acted()
                notice.chat.newChat()
            }
        }
    }
}
