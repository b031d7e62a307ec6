// A lane's answer, token by token: the pointer or the arrow keys show what else the model had in mind. The view follows
// the end only while the reader is there.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Compare
import Sirocco.Controls

Item {
    id: view

    required property CompareController controller
    required property int lane
    required property color ink
    property int token: -1   // whose alternatives are shown
    property bool pinned: false

    function look(wanted: int) {
        token = wanted
        if (wanted < 0) {
            alternatives.close()
            pinned = false
            return
        }
        alternatives.token = controller.tokenText(lane, wanted)
        alternatives.rows = controller.alternatives(lane, wanted)
        const at = edit.positionToRectangle(doc.beginOf(wanted))
        const corner = edit.mapToItem(view, at.x, at.y)
        const below = corner.y + at.height + Theme.space1
        alternatives.x = corner.x - Theme.space3
        alternatives.y = below + alternatives.implicitHeight < view.height + 160 ? below
                       : corner.y - alternatives.implicitHeight - Theme.space1
        alternatives.open()
    }
    function step(by: int) {
        pinned = true
        look(Math.max(0, Math.min(doc.tokenCount() - 1, token + by)))
        const at = edit.positionToRectangle(doc.beginOf(token))
        if (at.y < flick.contentY || at.y + at.height > flick.contentY + flick.height) {
            flick.follow = false
            flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, at.y - flick.height / 2))
            look(token)
        }
    }

    Flickable {
        id: flick

        property bool follow: true
        readonly property real bottomY: Math.max(0, contentHeight - height)

        function keepEnd() { if (follow) contentY = bottomY }

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: edit.height
        onContentHeightChanged: keepEnd()
        onHeightChanged: keepEnd()
        onMovementEnded: follow = contentY >= bottomY - 24
        onMovementStarted: view.look(-1)
        T.ScrollBar.vertical: ScrollBar {
            onPositionChanged: if (pressed) flick.follow = flick.contentY >= flick.bottomY - 24
        }

        TextEdit {
            id: edit
            width: flick.width
            leftPadding: Theme.space3
            rightPadding: Theme.space3
            bottomPadding: Theme.space4
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: doc.controller && doc.controller.answered
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            color: Theme.text
            selectionColor: Theme.selection
            selectedTextColor: Theme.text
            font.pixelSize: Theme.body

            Accessible.role: Accessible.StaticText
            // Read out once it is complete; put together for every token it would cost a frame more than its text.
            Accessible.name: view.controller.running ? qsTr("Answer of lane %1").arg(view.lane + 1)
                : qsTr("Answer of lane %1: %2").arg(view.lane + 1).arg(text)
            Accessible.description: qsTr("The arrow keys show what else the model had in mind")
            Accessible.readOnly: true

            onActiveFocusChanged: if (!activeFocus) view.look(-1)
            Keys.onPressed: event => {
                event.accepted = true
                if (event.modifiers !== Qt.NoModifier)
                    event.accepted = false
                else if (event.key === Qt.Key_Right)
                    view.step(1)
                else if (event.key === Qt.Key_Left)
                    view.step(-1)
                else if (event.key === Qt.Key_Escape && view.token >= 0)
                    view.look(-1)
                else
                    event.accepted = false
            }

            LaneDocument {
                id: doc
                target: edit.textDocument
                controller: view.controller
                lane: view.lane
                dimColor: Theme.muted
                markColor: view.ink
                lineHeight: Theme.answerLineHeight
                onRewritten: {
                    view.look(-1)
                    flick.follow = true
                }
            }

            ShortcutPass { item: edit }

            HoverHandler {
                id: hover
                // What the pointer only passes is not asked about.
                onPointChanged: if (!view.pinned) rest.restart()
                onHoveredChanged: if (!hovered && !view.pinned) {
                    rest.stop()
                    view.look(-1)
                }
            }
            Timer {
                id: rest
                interval: 90
                onTriggered: if (hover.hovered && !flick.moving) view.look(edit.tokenUnder(hover.point.position))
            }
            TapHandler {
                onTapped: point => {
                    const under = edit.tokenUnder(point.position)
                    const again = view.pinned && under === view.token
                    view.look(again ? -1 : under)
                    view.pinned = !again && under >= 0
                }
            }

            function tokenUnder(point: point): int {
                const position = positionAt(point.x, point.y)
                const at = positionToRectangle(position)
                // Behind the last line, and beside a short one, there is no word.
                const near = Math.abs(at.x - point.x) < 1.5 * Theme.body && point.y >= at.y && point.y <= at.y + at.height
                const left = point.x < at.x ? position - 1 : position
                return near ? doc.tokenAt(left) : -1
            }

            Rectangle {
                readonly property rect from: view.token < 0 ? Qt.rect(0, 0, 0, 0)
                                                            : edit.positionToRectangle(doc.beginOf(view.token))
                readonly property rect to: view.token < 0 ? from : edit.positionToRectangle(doc.endOf(view.token))
                z: -1
                visible: view.token >= 0
                x: from.x - 1
                y: from.y
                width: (to.y === from.y ? Math.max(4, to.x - from.x) : edit.width - from.x - edit.rightPadding) + 2
                height: from.height
                radius: 3
                color: Theme.selected
            }
        }
    }

    Alternatives {
        id: alternatives
        ink: view.ink
    }
}
