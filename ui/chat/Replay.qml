// Runs an answer again and says whether it is the same.
import QtQuick
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

Rectangle {
    id: replay

    required property DetailsController details
    readonly property int inner: width - 2 * Theme.space3
    readonly property bool good: details.outcome === DetailsController.Identical
    readonly property bool quiet: details.outcome === DetailsController.Stopped
    signal acted(bool byKeyboard)   // the button is about to go, and the keyboard should go elsewhere

    height: column.height + 2 * Theme.space3
    radius: Theme.radius
    color: Theme.page
    border.color: Theme.line

    Column {
        id: column
        x: Theme.space3
        y: Theme.space3
        width: replay.inner
        spacing: Theme.space2

        Label {
            visible: text.length > 0
            width: parent.width
            text: replay.details.running ? replay.details.step : replay.details.replayHint
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        ProgressBar {
            visible: replay.details.running
            width: parent.width
            name: qsTr("Running again")
            value: replay.details.fraction
        }
        Button {
            visible: replay.details.canReplay
            width: Math.min(implicitWidth, parent.width)
            glyph: "retry"
            text: qsTr("Run again and compare")
            onClicked: {
                replay.acted(visualFocus)
                replay.details.replay()
            }
        }
        Button {
            visible: replay.details.running
            enabled: !replay.details.stopping
            width: Math.min(implicitWidth, parent.width)
            glyph: "stop"
            text: qsTr("Stop running again")
            onClicked: {
                replay.acted(visualFocus)
                replay.details.stop()
            }
        }

        Item {
            visible: verdict.text.length > 0
            width: parent.width
            height: Math.max(Theme.smallIcon, verdict.height)

            Icon {
                id: mark
                y: Math.round((Theme.body * 1.3 - height) / 2)
                width: Theme.smallIcon
                height: width
                name: replay.good ? "check" : replay.quiet ? "stop-circle" : "warning"
                color: replay.good ? Theme.good : replay.quiet ? Theme.muted
                     : replay.details.outcome === DetailsController.Failed ? Theme.danger : Theme.warning
            }
            Label {
                id: verdict
                x: mark.width + Theme.space2
                width: parent.width - x
                text: replay.details.verdict
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
        }
        Label {
            visible: text.length > 0
            width: parent.width
            text: replay.details.reasons
            wrapMode: Text.Wrap
        }

        component Side: Column {
            id: side
            property string title
            property string text
            visible: text.length > 0
            width: column.width
            spacing: Theme.space1

            Label {
                width: parent.width
                text: side.title
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                text: side.text
                wrapMode: Text.Wrap
                maximumLineCount: 4
                Accessible.name: qsTr("%1: %2").arg(side.title).arg(text)
            }
        }
        Side {
            title: qsTr("What is here goes on")
            text: replay.details.keptText
        }
        Side {
            title: qsTr("This time it goes on")
            text: replay.details.againText
        }
    }
}
