// The messages, following the end only while the reader is there.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

Item {
    id: view

    required property ChatController chat
    property int columnWidth: Theme.column
    property real covered: 0   // of the top
    signal documentRequested(string name, var pieces)
    signal acted   // what had the keyboard is about to go

    // Whether the mouse brought the keyboard here; then no ring says so.
    property bool byMouse: false

    function scroll(pages: real) { scrollBy(pages * list.height) }

    function scrollBy(pixels: real) {
        list.contentY = Math.max(list.originY - list.topMargin, Math.min(list.bottomY, list.contentY + pixels))
        list.follow = list.contentY >= list.bottomY - 24
    }

    // Shows and selects these characters of a message.
    function showText(row: int, from: int, to: int) {
        list.follow = false
        list.marked = -1
        list.shownRow = row
        list.shownAt = from
        list.showWanted()
        settling.restart()
        selection.begin(row, from)
        selection.extend(row, to)
    }

    function clearSelection() { selection.clear() }

    // Shows a message and marks it for a moment.
    function reveal(row: int) {
        list.follow = false
        list.marked = row
        list.shownRow = row
        list.shownAt = -1
        list.showWanted()
        settling.restart()
        marking.restart()
    }

    function toEnd() {
        list.follow = true
        list.keepEnd()
    }

    // Where its summary is: at its end.
    function showEndOf(messageId: string) {
        const row = chat.messages.rowOf(messageId)
        if (row < 0)
            return
        list.follow = row === list.count - 1
        if (list.follow) {
            list.positionViewAtEnd()
            return
        }
        const item = list.itemAtIndex(row)
        list.positionViewAtIndex(row, item && item.height < list.height ? ListView.Contain : ListView.End)
    }

    activeFocusOnTab: true
    onActiveFocusChanged: if (!activeFocus) byMouse = false
    Keys.onPressed: event => {
        event.accepted = true
        if (event.matches(StandardKey.SelectAll))
            selection.selectAll()
        else if (event.matches(StandardKey.Copy))
            selection.copy()
        else if (event.key === Qt.Key_Escape && !selection.empty)
            selection.clear()
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            scroll(event.key === Qt.Key_PageUp ? -0.9 : 0.9)
        else if (event.key === Qt.Key_Up && event.modifiers & Qt.ControlModifier)
            chat.editLast()
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
            scrollBy(event.key === Qt.Key_Up ? -Theme.space6 : Theme.space6)
        else if (event.key === Qt.Key_Home)
            scrollBy(-list.contentHeight)
        else if (event.key === Qt.Key_End)
            toEnd()
        else
            event.accepted = false
    }

    ConversationSelection {
        id: selection
        messages: view.chat.messages
    }

    LinkDialog { id: linkDialog }

    Connections {
        target: view.chat
        function onConversationChanged() { view.toEnd() }
        function onSent() { view.toEnd() }
        function onMessageWanted(row: int) { view.reveal(row) }
        function onEdited() { view.toEnd() }
    }

    Connections {
        target: view.chat.edit
        function onBegun() {
            const row = view.chat.messages.rowOf(view.chat.edit.messageId)
            list.follow = row === list.count - 1
            list.positionViewAtIndex(row, ListView.Contain)
            const message = list.itemAtIndex(row) as MessageDelegate
            if (message)
                message.focusEditor()
        }
        function onEnded() { view.acted() }
    }

    Connections {
        target: view.chat.context.summary
        function onOpenedChanged() { opening.restart() }
    }
    // What was opened gets its height by and by.
    Timer {
        id: opening
        interval: 250
        onRunningChanged: follow()
        function follow() { view.showEndOf(view.chat.context.summary.opened) }
    }

    ListView {
        id: list

        property bool follow: true
        property bool adjusting: false
        property int marked: -1
        property int shownRow: -1
        property int shownAt: -1
        readonly property real bottomY: Math.max(originY, originY + contentHeight - height)

        function showWanted() {
            positionViewAtIndex(shownRow, ListView.Center)
            const message = itemAtIndex(shownRow) as MessageDelegate
            if (!message || message.height <= height - 2 * Theme.space6)
                return
            positionViewAtIndex(shownRow, ListView.Beginning)
            if (shownAt >= 0)
                view.scrollBy(Math.max(0, message.heightAt(shownAt) - height / 2))
            follow = false
        }

        function keepEnd() {
            if (!follow || adjusting)
                return
            adjusting = true
            positionViewAtEnd()
            adjusting = false
        }

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // Heights differ from message to message; a generous margin of real items keeps the scroll bar honest.
        cacheBuffer: 4000
        topMargin: Theme.space4 + view.covered
        model: view.chat.messages
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversation")

        onContentYChanged: if (!adjusting && moving) follow = contentY >= bottomY - 24
        onMovementEnded: follow = contentY >= bottomY - 24
        onContentHeightChanged: opening.running ? opening.follow() : keepEnd()
        onHeightChanged: opening.running ? opening.follow() : keepEnd()
        onCountChanged: keepEnd()

        footer: Item { height: Theme.space4; width: 1 }

        T.ScrollBar.vertical: ScrollBar {
            id: bar
            onPositionChanged: if (pressed) list.follow = list.contentY >= list.bottomY - 24
        }

        delegate: MessageDelegate {
            width: ListView.view.width
            columnWidth: view.columnWidth
            chat: view.chat
            picked: selection
            viewTop: list.contentY - y - list.height
            viewBottom: list.contentY - y + 2 * list.height
            onLinkRequested: address => linkDialog.ask(address)
            last: index === ListView.view.count - 1
            onDocumentRequested: (name, pieces) => view.documentRequested(name, pieces)
            onActed: view.acted()

            Rectangle {
                z: -1
                anchors.horizontalCenter: parent.horizontalCenter
                width: view.columnWidth + 2 * Theme.space3
                y: -Theme.space1
                height: parent.height
                radius: Theme.radius
                color: Theme.selected
                opacity: parent.index === list.marked ? 1 : 0
                visible: opacity > 0
                Behavior on opacity { NumberAnimation { duration: Theme.gentle } }
            }
        }
    }

    // Once what came into view has its real height.
    Timer {
        id: settling
        interval: 60
        onTriggered: list.showWanted()
    }
    Timer {
        id: marking
        interval: 2500
        onTriggered: list.marked = -1
    }

    SelectionArea {
        anchors.fill: parent
        messages: list
        picked: selection
        onPressed: mouse => {
            if (mouse.accepted) {
                view.byMouse = true
                view.forceActiveFocus(Qt.MouseFocusReason)
            }
        }
        onLinkRequested: address => linkDialog.ask(address)
        onScrollRequested: pixels => view.scrollBy(pixels)
    }

    FocusRing {
        shown: view.activeFocus && !view.byMouse
        gap: -2
    }

    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space3
        visible: !list.follow && !list.atYEnd && list.contentY < list.bottomY - 24
        text: view.chat.generating ? qsTr("New text") : qsTr("To the end")
        glyph: "arrow-down"
        onClicked: view.toEnd()
    }
}
