// The gauges, large, over ten minutes, in place of the conversation. Esc goes back. Made when it is shown: what nobody
// looks at costs nothing.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Monitor

Rectangle {
    id: page

    required property MonitorController controller
    signal closed

    function begin(reason: int) { back.forceActiveFocus(reason) }

    readonly property Item focused: Window.activeFocusItem

    onFocusedChanged: reveal()

    // What has the keyboard is on the screen, also when what is above it has grown.
    function reveal() {
        let inside = focused
        while (inside && inside !== column)
            inside = inside.parent
        if (!inside || area.height <= 0)
            return
        const top = focused.mapToItem(column, 0, 0).y
        const room = Theme.space5
        if (top - room < area.contentY)
            area.contentY = Math.max(0, top - room)
        else if (top + focused.height + room > area.contentY + area.height)
            area.contentY = Math.min(area.lowest, top + focused.height + room - area.height)
    }

    color: Theme.page
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Monitor")
    Component.onCompleted: controller.setWatched(true)
    Component.onDestruction: controller.setWatched(false)
    Keys.onEscapePressed: closed()
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_PageUp && event.key !== Qt.Key_PageDown)
            return
        area.contentY = Math.max(0, Math.min(area.lowest, area.contentY
            + (event.key === Qt.Key_PageUp ? -0.9 : 0.9) * area.height))
        event.accepted = true
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            spacing: Theme.space2

            IconButton {
                id: back
                glyph: "chevron-left"
                text: qsTr("Back to the conversation")
                hint: qsTr("Back to the conversation (Esc)")
                onClicked: page.closed()
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Monitor")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
        }

        Flickable {
            id: area

            readonly property real lowest: Math.max(0, contentHeight - height)

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            contentWidth: width
            contentHeight: column.height + Theme.space2 + Theme.space6
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}

            Column {
                id: column
                x: Math.round((area.width - width) / 2)
                y: Theme.space2
                width: Math.min(Theme.scaled(860), area.width - 2 * Theme.space5)
                spacing: Theme.space5
                onHeightChanged: page.reveal()

                ModelCard { width: parent.width; controller: page.controller }

                MonitorCard {
                    width: parent.width
                    title: qsTr("Now, and the last ten minutes")

                    Grid {
                        id: grid
                        readonly property var curves: [page.controller.decodeCurve, page.controller.prefillCurve, [], [],
                            [], page.controller.coresCurve, page.controller.diskCurve, []]
                        readonly property var figures: page.controller.figures
                        readonly property var names: page.controller.figureNames
                        readonly property var details: page.controller.figureDetails

                        width: parent.width
                        columns: Math.max(1, Math.min(4, Math.floor((width + columnSpacing) / Theme.scaled(176))))
                        columnSpacing: Theme.space5
                        rowSpacing: Theme.space5

                        Repeater {
                            model: 8
                            Figure {
                                required property int index
                                width: Math.floor((grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns)
                                name: grid.names[index] ?? ""
                                value: grid.figures[index] ?? ""
                                detail: grid.details[index] ?? ""
                                curve: grid.curves[index]
                                capacity: page.controller.capacity
                                ceiling: index === 5 ? page.controller.cores : 0
                            }
                        }
                    }
                }

                MemoryCard { width: parent.width; controller: page.controller }
                ExpertsCard { width: parent.width; experts: page.controller.experts }
            }
        }
    }
}
