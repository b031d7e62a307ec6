// One lane: its header, a line in its colour, its answer.
import QtQuick
import QtQuick.Layouts
import Sirocco.Compare
import Sirocco.Controls

Rectangle {
    id: column

    required property CompareController controller
    required property int index
    required property real temperature
    required property real topP
    required property real minP
    required property int topK
    required property string seed
    required property string fixedSeed
    required property bool running
    required property string laneState
    required property string numbers
    required property bool failed
    required property string details
    required property string ranAt
    required property bool picked
    required property bool keepable
    required property bool answered
    required property bool custom
    property bool removable: true
    signal removalWanted(int reason)
    readonly property color ink: Theme.lanes[Math.max(0, index) % Theme.lanes.length]

    function focusEnd(reason: int) { header.focusEnd(reason) }

    radius: Theme.radius
    color: Theme.surface
    border.width: picked ? 2 : 1
    border.color: picked ? ink : Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Lane %1 at temperature %2").arg(index + 1).arg(Wording.number(temperature, 2, Qt.locale()))

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 2
        spacing: 0

        LaneHeader {
            id: header
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3 - 2
            Layout.rightMargin: Theme.space1
            Layout.topMargin: Theme.space2 - 2
            Layout.bottomMargin: Theme.space2
            controller: column.controller
            lane: column.index
            ink: column.ink
            temperature: column.temperature
            topP: column.topP
            minP: column.minP
            topK: column.topK
            seed: column.seed
            fixedSeed: column.fixedSeed
            running: column.running
            answered: column.answered
            laneState: column.laneState
            numbers: column.numbers
            failed: column.failed
            ranAt: column.ranAt
            picked: column.picked
            keepable: column.keepable
            custom: column.custom
            removable: column.removable
            onRemovalWanted: reason => column.removalWanted(reason)
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3 - 2
            Layout.rightMargin: Theme.space3 - 2
            Layout.preferredHeight: 2
            radius: 1
            color: column.ink
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.space2

            LaneText {
                anchors.fill: parent
                visible: column.answered
                controller: column.controller
                lane: column.index
                ink: column.ink
            }
            Label {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: Theme.space3
                visible: !column.answered || column.details.length > 0
                text: column.answered ? column.details : qsTr("Its answer comes here.")
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
        }
    }
}
