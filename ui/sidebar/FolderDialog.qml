// Into which folder: one that exists, none, or a new one; or, with nothing to move, only a new one.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Sidebar

Dialog {
    id: dialog

    required property SidebarController controller
    property var ids: []
    readonly property string current: ids.length === 1 ? controller.folderOf(ids[0]) : ""

    function ask(conversations: var) {
        ids = conversations
        field.clear()
        open()
        field.forceActiveFocus(Qt.TabFocusReason)
    }

    function choose(folder: string) {
        close()
        if (ids.length > 0)
            controller.moveToFolder(ids, folder)
        else
            controller.createFolder(folder)
    }

    width: Math.min(360, parent ? parent.width - 2 * Theme.space4 : 360)
    title: ids.length > 0 ? qsTr("Move to folder") : qsTr("New folder")

    contentItem: Column {
        spacing: Theme.space3

        ListView {
            id: list
            visible: dialog.ids.length > 0
            width: parent.width
            height: visible ? Math.min(contentHeight, 6.5 * Theme.rowHeight) : 0
            implicitHeight: height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: dialog.controller.folderChoices
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Folders")
            T.ScrollBar.vertical: ScrollBar {}

            delegate: Button {
                id: choice
                required property string modelData
                required property int index
                width: ListView.view.width
                look: Button.Quiet
                glyph: modelData === dialog.current && dialog.ids.length === 1 ? "check" : modelData.length > 0 ? "folder" : "close"
                text: modelData.length > 0 ? modelData : qsTr("No folder")
                onClicked: dialog.choose(modelData)
                onActiveFocusChanged: if (activeFocus) list.currentIndex = index
                Keys.onReturnPressed: clicked()
                Keys.onEnterPressed: clicked()
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            }
        }

        TextField {
            id: field
            width: parent.width
            maximumLength: 100
            placeholderText: qsTr("New folder")
            Accessible.name: qsTr("Name of the new folder")
            onAccepted: if (text.trim().length > 0) dialog.choose(text)
        }
    }

    buttons: [
        Button {
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        Button {
            look: Button.Filled
            enabled: field.text.trim().length > 0
            text: dialog.ids.length > 0 ? qsTr("Make and move") : qsTr("Make")
            onClicked: dialog.choose(field.text)
        }
    ]
}
