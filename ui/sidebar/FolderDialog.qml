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

            delegate: T.ItemDelegate {
                id: choice
                required property string modelData
                required property int index
                readonly property bool chosen: dialog.ids.length === 1 && modelData === dialog.current
                width: ListView.view.width
                height: Theme.rowHeight
                leftPadding: Theme.space2
                rightPadding: Theme.space2
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                text: modelData.length > 0 ? modelData : qsTr("No folder")

                contentItem: Item {
                    Icon {
                        id: sign
                        anchors.verticalCenter: parent.verticalCenter
                        width: 16
                        height: 16
                        name: choice.modelData.length > 0 ? "folder" : "close"
                        color: Theme.muted
                    }
                    Label {
                        anchors.left: sign.right
                        anchors.leftMargin: Theme.space2
                        anchors.right: tick.left
                        anchors.verticalCenter: parent.verticalCenter
                        text: choice.text
                        maximumLineCount: 1
                        Accessible.ignored: true
                    }
                    Icon {
                        id: tick
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        visible: choice.chosen
                        width: visible ? 16 : 0
                        height: 16
                        name: "check"
                        color: Theme.accent
                    }
                }

                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: choice.down ? Theme.pressed : choice.hovered ? Theme.hover : "transparent"
                    FocusRing { shown: choice.visualFocus; gap: -2 }
                }

                Accessible.role: Accessible.ListItem
                Accessible.name: text
                Accessible.selected: chosen
                Accessible.onPressAction: clicked()
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
