// A summary while it is written, and then what became of it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

ColumnLayout {
    id: notice

    required property SummaryController summary
    signal acted   // the button is about to go, and the keyboard should go elsewhere

    visible: summary.running || summary.outcome.length > 0
    spacing: Theme.space2

    Rectangle {
        visible: notice.summary.running
        Layout.fillWidth: true
        implicitHeight: card.implicitHeight + 2 * Theme.space3
        radius: Theme.radius
        color: Theme.surface
        border.color: Theme.line

        ColumnLayout {
            id: card
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.space3
            spacing: Theme.space2

            Item {
                Layout.fillWidth: true
                implicitHeight: Math.max(heading.height, stop.height)

                Column {
                    id: heading
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - stop.width - Theme.space3

                    Label {
                        width: parent.width
                        text: qsTr("Summarising older turns")
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                    }
                    Label {
                        width: parent.width
                        text: notice.summary.step
                        color: Theme.muted
                        font.pixelSize: Theme.small
                        wrapMode: Text.Wrap
                    }
                }
                Button {
                    id: stop
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.right: parent.right
                    enabled: !notice.summary.stopping
                    glyph: "stop"
                    text: qsTr("Stop summarising")
                    onClicked: {
                        notice.acted()
                        notice.summary.stop()
                    }
                }
            }
            ProgressBar {
                Layout.fillWidth: true
                name: qsTr("Summary")
                value: notice.summary.fraction
            }
            Flickable {
                id: page
                visible: notice.summary.text.length > 0
                Layout.fillWidth: true
                // Of a height that stays while the text grows: three lines.
                Layout.preferredHeight: 3 * grown.implicitHeight / Math.max(1, grown.lineCount)
                clip: true
                contentWidth: width
                contentHeight: grown.implicitHeight
                contentY: Math.max(0, contentHeight - height)
                interactive: false

                Label {
                    id: grown
                    width: page.width
                    text: notice.summary.text
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    lineHeight: Theme.answerLineHeight
                    Accessible.name: qsTr("Summary so far: %1").arg(text)
                }
            }
        }
    }

    Notice {
        visible: !notice.summary.running && text.length > 0
        Layout.fillWidth: true
        kind: notice.summary.outcomeIsFailure ? Notice.Failure : notice.summary.outcomeIsWarning ? Notice.Warning
                                                                                                  : Notice.Good
        text: notice.summary.outcome
        details: notice.summary.outcomeDetails
        action: notice.summary.outcomeAction
        dismissable: true
        onActed: {
            notice.acted()
            notice.summary.act()
        }
        onDismissed: {
            notice.acted()
            notice.summary.dismiss()
        }
    }
}
