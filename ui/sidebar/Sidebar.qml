// New chat, the conversations in their groups, what was just done to them, and what belongs to the whole window at the
// bottom.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls
import Sirocco.Sidebar

Rectangle {
    id: sidebar

    required property SidebarController controller
    required property SearchController search
    required property TransferController transfer
    property string currentId
    default property alias footer: bottom.data
    property alias places: placeColumn.data   // other pages than a conversation
    signal newChatRequested
    signal openRequested(string id)
    signal exportRequested(var ids)   // none: all
    signal importRequested
    signal messageRequested(string conversationId, string messageId)
    signal backRequested   // the keyboard should go on elsewhere

    function focusCurrent() { list.focusRow(controller.conversations.rowOf(currentId)) }

    function focusSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }

    function renameCurrent() {
        field.clear()
        list.rename(currentId)
    }

    // Asks into which one; with nothing to move, for the name of a new one.
    function moveToFolder(ids: var) { folderDialog.ask(ids) }

    function showArchive(archive: bool) {
        field.clear()
        controller.conversations.archive = archive
        list.focusRow(0)
    }

    function removePicked() {
        const at = list.currentIndex
        controller.remove(controller.conversations.picked())
        if (list.count > 0)
            list.focusRow(at)
    }

    color: Theme.side
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sidebar")

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.rightMargin: 1
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space3 - Theme.space1
            Layout.topMargin: (Theme.stripHeight - newChat.implicitHeight) / 2
            Layout.bottomMargin: Theme.space1
            spacing: Theme.space1

            Button {
                id: newChat
                Layout.fillWidth: true
                text: qsTr("New chat")
                glyph: "plus"
                onClicked: sidebar.newChatRequested()
            }
            IconButton {
                id: more
                glyph: "more"
                text: qsTr("History options")
                onClicked: historyMenu.popup(more, 0, height)

                Menu {
                    id: historyMenu
                    MenuItem {
                        text: qsTr("New folder…")
                        glyph: "folder"
                        onTriggered: folderDialog.ask([])
                    }
                    MenuSeparator {}
                    MenuItem {
                        text: qsTr("Import…")
                        glyph: "import"
                        enabled: !sidebar.transfer.running
                        onTriggered: sidebar.importRequested()
                    }
                    MenuItem {
                        text: qsTr("Export this conversation…")
                        glyph: "export"
                        enabled: !sidebar.transfer.running && sidebar.controller.conversations.rowOf(sidebar.currentId) >= 0
                        onTriggered: sidebar.exportRequested([sidebar.currentId])
                    }
                    MenuItem {
                        text: qsTr("Export all…")
                        glyph: "export"
                        enabled: !sidebar.transfer.running
                        onTriggered: sidebar.exportRequested([])
                    }
                }
            }
        }

        SearchField {
            id: field
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3 - Theme.space1
            Layout.rightMargin: Theme.space3 - Theme.space1
            Layout.bottomMargin: Theme.space1
            onTextChanged: sidebar.search.text = text
            onStepped: by => hits.step(by)
            onChosen: hits.choose()
            onBackRequested: sidebar.backRequested()
        }

        SearchHits {
            id: hits
            visible: field.text.trim().length > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            search: sidebar.search
            onChosen: (conversationId, messageId) => sidebar.messageRequested(conversationId, messageId)
        }

        Button {
            visible: sidebar.controller.conversations.archive && list.visible
            Layout.leftMargin: Theme.space3 - Theme.space1
            look: Button.Quiet
            glyph: "chevron-left"
            text: qsTr("All conversations")
            onClicked: sidebar.controller.conversations.archive = false
        }

        ConversationList {
            id: list
            visible: !hits.visible
            Layout.fillWidth: true
            Layout.fillHeight: true
            controller: sidebar.controller
            currentId: sidebar.currentId
            onOpenRequested: id => sidebar.openRequested(id)
            onMoveRequested: ids => folderDialog.ask(ids)
            onExportRequested: ids => sidebar.exportRequested(ids)
            onUndoRequested: sidebar.controller.undo()
        }

        PickedBar {
            visible: count > 0 && list.visible
            Layout.fillWidth: true
            Layout.margins: Theme.space1
            count: sidebar.controller.conversations.pickedCount
            archive: sidebar.controller.conversations.archive
            onMoveRequested: folderDialog.ask(sidebar.controller.conversations.picked())
            onArchiveRequested: sidebar.controller.setArchived(sidebar.controller.conversations.picked(), !archive)
            onDeleteRequested: sidebar.removePicked()
            onCleared: sidebar.controller.conversations.pickNone()
        }

        TransferBar {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            controller: sidebar.transfer
        }

        DoneBar {
            visible: text.length > 0
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            text: sidebar.controller.done
            onUndone: {
                sidebar.controller.undo()
                list.focusRow(list.currentIndex)
            }
            onDismissed: sidebar.controller.dismiss()
        }

        Button {
            visible: sidebar.controller.conversations.archivedCount > 0 && list.visible
                && !sidebar.controller.conversations.archive
            Layout.leftMargin: Theme.space2
            Layout.bottomMargin: Theme.space1
            look: Button.Quiet
            glyph: "archive"
            text: qsTr("Archived (%1)").arg(sidebar.controller.conversations.archivedCount)
            onClicked: sidebar.controller.conversations.archive = true
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
        }

        ColumnLayout {
            id: placeColumn
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            Layout.bottomMargin: 0
            spacing: 0
        }

        RowLayout {
            id: bottom
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            Layout.topMargin: placeColumn.visibleChildren.length > 0 ? 0 : Theme.space2
            spacing: Theme.space1
        }
    }

    Label {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space5
        visible: list.count === 0 && list.visible
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        lineHeight: 1.4
        text: qsTr("Conversations are listed here\nand stay on this computer.")
    }

    FolderDialog {
        id: folderDialog
        controller: sidebar.controller
    }
}
