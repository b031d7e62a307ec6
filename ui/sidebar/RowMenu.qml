// What can be done with the conversations that are picked, or with one row. One menu for the whole list.
import QtQuick
import Sirocco.Controls
import Sirocco.Sidebar

Menu {
    id: menu

    required property SidebarController controller
    property ConversationRow row
    property var ids: []
    readonly property bool folder: row !== null && row.folder
    readonly property bool one: ids.length === 1
    readonly property bool archive: controller.conversations.archive
    signal moveRequested(var ids)
    signal exportRequested(var ids)
    signal deleteRequested

    function show(source: ConversationRow, chosen: var, at: Item, x: real, y: real) {
        row = source
        ids = chosen
        popup(at, x, y)
    }

    minimumWidth: 200
    onOpened: if (row) row.menuShown = true
    onAboutToHide: if (row) row.menuShown = false

    MenuItem {
        visible: menu.folder || menu.one
        height: visible ? implicitHeight : 0
        text: qsTr("Rename")
        glyph: "pencil"
        detail: qsTr("F2")
        onTriggered: menu.row.startEditing()
    }
    MenuItem {
        readonly property bool pinned: menu.row !== null && menu.row.pinned
        visible: !menu.folder && !menu.archive
        height: visible ? implicitHeight : 0
        text: pinned ? qsTr("Unpin") : qsTr("Pin")
        glyph: "pin"
        onTriggered: menu.controller.setPinned(menu.ids, !pinned)
    }
    MenuItem {
        visible: !menu.folder && !menu.archive
        height: visible ? implicitHeight : 0
        text: qsTr("Move to folder…")
        glyph: "folder"
        onTriggered: menu.moveRequested(menu.ids)
    }
    MenuItem {
        visible: !menu.folder
        height: visible ? implicitHeight : 0
        text: menu.archive ? qsTr("Bring back") : qsTr("Archive")
        glyph: "archive"
        onTriggered: menu.controller.setArchived(menu.ids, !menu.archive)
    }
    MenuItem {
        visible: !menu.folder
        height: visible ? implicitHeight : 0
        text: qsTr("Export…")
        glyph: "export"
        onTriggered: menu.exportRequested(menu.ids)
    }
    MenuItem {
        text: menu.folder ? qsTr("Delete folder") : qsTr("Delete")
        glyph: "trash"
        detail: qsTr("Del")
        dangerous: true
        onTriggered: menu.deleteRequested()
    }
}
