// One prompt, and its lanes as columns of equal width under it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Compare
import Sirocco.Content
import Sirocco.Controls

Item {
    id: page

    required property CompareController controller
    // What the shell has to say above the lanes, as the state of the model.
    property alias status: statusSlot.data

    function focusPrompt() { prompt.focusInput() }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        anchors.topMargin: Theme.space3
        anchors.bottomMargin: Theme.space3
        spacing: Theme.space2

        CompareBar {
            Layout.fillWidth: true
            controller: page.controller
            onNewRequested: page.focusPrompt()
        }

        Label {
            visible: text.length > 0
            Layout.fillWidth: true
            text: page.controller.summary
            wrapMode: Text.Wrap
            color: Theme.muted
            font.pixelSize: Theme.small
        }

        PromptBox {
            id: prompt
            Layout.fillWidth: true
            controller: page.controller
        }

        Item {
            id: statusSlot
            Layout.fillWidth: true
            Layout.preferredHeight: childrenRect.height
            visible: childrenRect.height > 0
        }

        Notice {
            visible: page.controller.problem.length > 0
            Layout.fillWidth: true
            kind: Notice.Failure
            text: page.controller.problem
            details: page.controller.problemDetails
            dismissable: true
            onDismissed: page.controller.dismissProblem()
        }

        Flickable {
            id: lanes

            readonly property int gap: Theme.space2
            readonly property int count: page.controller.lanes.count
            readonly property real laneWidth: Math.max(Theme.laneWidth, Math.floor((width - gap * (count - 1)) / count))

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            flickableDirection: Flickable.HorizontalFlick
            contentWidth: row.width
            contentHeight: height
            T.ScrollBar.horizontal: ScrollBar { id: bar }

            // Its button goes with it, and the keyboard to the next one.
            function remove(lane: int, reason: int) {
                page.controller.removeLane(lane)
                const next = columns.itemAt(Math.min(lane, count - 1)) as LaneColumn
                if (next)
                    next.focusEnd(reason)
            }

            Row {
                id: row
                height: lanes.height - (bar.visible ? bar.height : 0)
                spacing: lanes.gap

                Repeater {
                    id: columns
                    model: page.controller.lanes
                    LaneColumn {
                        width: lanes.laneWidth
                        height: row.height
                        controller: page.controller
                        removable: lanes.count > 2
                        onRemovalWanted: reason => lanes.remove(index, reason)
                    }
                }
            }
        }

        // From the right, and on a second line where one is not enough.
        Flow {
            id: foot
            Layout.fillWidth: true
            layoutDirection: Qt.RightToLeft
            spacing: Theme.space2

            Button {
                visible: page.controller.answered
                enabled: page.controller.pickedCount > 0 && !page.controller.running
                look: Button.Filled
                glyph: "check"
                text: page.controller.pickedCount > 1 ? qsTr("Keep %1 side by side").arg(page.controller.pickedCount) : qsTr("Keep")
                onClicked: page.controller.keep()
            }
            Label {
                visible: text.length > 0
                height: Theme.rowHeight
                text: !page.controller.answered || page.controller.running ? ""
                    : page.controller.pickedCount === 0 ? qsTr("Pick what is worth keeping")
                    : page.controller.promptFixed || page.controller.originText.length > 0
                        ? qsTr("Goes into the conversation") : qsTr("Becomes a conversation")
                color: Theme.muted
                font.pixelSize: Theme.small
            }
            Button {
                visible: lanes.count < 8
                enabled: !page.controller.running
                look: Button.Quiet
                glyph: "plus"
                text: qsTr("Add lane")
                onClicked: page.controller.addLane()
            }
        }
    }
}
