// The line in a conversation above which nothing, or only a summary, is sent to the model; or where it could be.
import QtQuick
import Sirocco.Chat
import Sirocco.Controls

Column {
    id: cut

    required property ContextController context
    required property string messageId
    required property bool inForce     // nothing above is sent
    required property string summary   // of what is above; empty without one
    required property string writtenBy
    readonly property bool open: summary.length > 0 && context.summary.opened === messageId

    signal acted   // the button is about to go

    spacing: Theme.space1

    component Rule: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, (cut.width - words.width) / 2 - Theme.space3)
        height: 1
        color: cut.inForce ? Theme.control : Theme.line
    }

    Item {
        width: cut.width
        implicitHeight: words.implicitHeight

        Rule {}
        Label {
            id: words
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width - 2 * Theme.space5)
            text: cut.summary.length === 0 ? qsTr("Above this line nothing is sent any more")
                : cut.inForce ? qsTr("Above this line a summary is sent instead")
                : qsTr("There is a summary of what is above, which is not sent")
            color: Theme.muted
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        Rule { anchors.right: parent.right }
    }

    ButtonRow {
        width: cut.width
        align: Qt.AlignHCenter

        Button {
            visible: cut.summary.length > 0
            enabled: !cut.context.summary.editing
            look: Button.Quiet
            text: cut.open ? qsTr("Hide summary") : qsTr("Show summary")
            onClicked: cut.open ? cut.context.summary.hide() : cut.context.summary.show(cut.messageId)
        }
        Button {
            visible: cut.inForce && cut.summary.length === 0
            enabled: !cut.context.summary.running && cut.context.known
            look: Button.Quiet
            text: qsTr("Send a summary instead")
            onClicked: {
                cut.acted()
                cut.context.summary.startAt(cut.messageId)
            }
        }
        Button {
            visible: cut.inForce
            look: Button.Quiet
            text: cut.summary.length > 0 ? qsTr("Use the whole conversation again") : qsTr("Send it again")
            onClicked: {
                cut.acted()
                cut.context.sendAll()
            }
        }
        Button {
            visible: !cut.inForce
            look: Button.Quiet
            text: qsTr("Send the summary instead")
            onClicked: {
                cut.acted()
                cut.context.summary.use(cut.messageId)
            }
        }
    }

    Loader {
        active: cut.open
        visible: active
        width: cut.width
        sourceComponent: SummaryCard {
            controller: cut.context.summary
            messageId: cut.messageId
            summary: cut.summary
            writtenBy: cut.writtenBy
            onActed: cut.acted()
        }
    }
}
