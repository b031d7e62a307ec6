// The conversations in their groups, by mouse and keyboard.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Sidebar

ListView {
    id: list

    required property SidebarController controller
    readonly property ConversationListModel conversations: controller.conversations
    property string currentId
    signal openRequested(string id)
    signal moveRequested(var ids)
    signal exportRequested(var ids)
    signal undoRequested

    function focusRow(row: int) {
        currentIndex = Math.max(0, Math.min(row, count - 1))
        if (currentItem)
            currentItem.forceActiveFocus(Qt.TabFocusReason)
    }

    // Shows it first, wherever it is.
    function rename(id: string) {
        conversations.reveal(id)
        focusRow(conversations.rowOf(id))
        const row = currentItem as ConversationRow
        if (row && row.conversationId === id)
            row.startEditing()
    }

    function focusFolder(name: string) {
        for (let row = 0; row < count; ++row) {
            const item = itemAtIndex(row) as ConversationRow
            if (item && item.folder && item.title === name)
                return focusRow(row)
        }
    }

    // The picked ones, where the row is one of them.
    function chosen(row: ConversationRow): var {
        return row.picked ? conversations.picked() : row.folder ? [] : [row.conversationId]
    }

    function deleteRow(row: ConversationRow) {
        const at = row.index
        if (row.folder)
            controller.removeFolder(row.title)
        else
            controller.remove(chosen(row))
        if (count > 0)
            focusRow(at)
    }

    clip: true
    reuseItems: true
    model: conversations
    boundsBehavior: Flickable.StopAtBounds
    highlightFollowsCurrentItem: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversations")
    T.ScrollBar.vertical: ScrollBar {}

    Keys.onPressed: event => {
        event.accepted = true
        const picking = (event.modifiers & Qt.ShiftModifier) !== 0
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down) {
            if (picking && conversations.pickedCount === 0)
                conversations.pick(currentIndex)
            focusRow(currentIndex + (event.key === Qt.Key_Up ? -1 : 1))
            if (picking)
                conversations.pickTo(currentIndex)
        } else if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            focusRow(event.key === Qt.Key_Home ? 0 : count - 1)
        } else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
            focusRow(currentIndex + Math.floor(height / Theme.rowHeight) * (event.key === Qt.Key_PageUp ? -1 : 1))
        } else if (event.matches(StandardKey.SelectAll)) {
            conversations.pickAll()
        } else if (event.matches(StandardKey.Undo)) {
            undoRequested()
        } else if (event.key === Qt.Key_Escape && conversations.pickedCount > 0) {
            conversations.pickNone()
        } else {
            event.accepted = false
        }
    }

    section.property: "group"
    // Not a required property: Qt 6.4 does not change that when it uses a heading again.
    section.delegate: Label {
        width: ListView.view.width
        height: Theme.scaled(34)
        leftPadding: Theme.space4
        bottomPadding: Theme.space1
        verticalAlignment: Text.AlignBottom
        text: section   // qmllint disable unqualified
        color: Theme.muted
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        Accessible.role: Accessible.Heading
    }

    delegate: ConversationRow {
        id: row
        x: Theme.space3 - Theme.space1
        width: ListView.view.width - 2 * x
        current: !folder && conversationId === list.currentId
        onOpened: {
            list.currentIndex = index
            if (folder)
                list.conversations.fold(title, !folded)
            else {
                list.conversations.pickNone()
                list.openRequested(conversationId)
            }
        }
        onPickRequested: upTo => {
            list.currentIndex = index
            if (upTo)
                list.conversations.pickTo(index)
            else
                list.conversations.pick(index)
        }
        onRenamed: name => {
            if (folder)
                list.controller.renameFolder(title, name)
            else
                list.controller.rename(conversationId, name)
        }
        onDeleteRequested: list.deleteRow(row)
        onMenuRequested: (at, x, y) => menu.show(row, list.chosen(row), at, x, y)
        onActiveFocusChanged: if (activeFocus) list.currentIndex = index
        // A row that waits to be used again is not there for anybody.
        ListView.onPooled: {
            editing = menuShown = false
            visible = false
        }
        ListView.onReused: visible = true
    }

    RowMenu {
        id: menu
        controller: list.controller
        onMoveRequested: ids => list.moveRequested(ids)
        onExportRequested: ids => list.exportRequested(ids)
        onDeleteRequested: list.deleteRow(row)
    }
}
