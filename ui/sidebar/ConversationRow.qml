// One conversation in the sidebar. Enter opens, F2 renames in place, Delete asks and deletes, the menu has the same.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls

T.ItemDelegate {
    id: row

    required property string conversationId
    required property string title
    required property string group
    required property bool answering
    required property int index

    property bool current: false
    property bool editing: false
    signal opened
    signal renamed(string title)
    signal deleteRequested

    function startEditing() {
        editing = true
        editor.text = title
        editor.forceActiveFocus()
        editor.selectAll()
    }

    function stopEditing(keep: bool) {
        if (!editing)
            return
        editing = false
        if (keep && editor.text.trim().length > 0 && editor.text.trim() !== title)
            renamed(editor.text)
        forceActiveFocus(Qt.OtherFocusReason)
    }

    text: title
    height: Theme.rowHeight
    leftPadding: Theme.space2
    rightPadding: Theme.space1
    highlighted: current
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    onClicked: opened()
    Keys.onReturnPressed: opened()
    Keys.onEnterPressed: opened()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F2)
            startEditing()
        else if (event.key === Qt.Key_Delete)
            deleteRequested()
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
            menu.popup(more, 0, more.height)
        else
            return
        event.accepted = true
    }

    contentItem: Item {
        Label {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: more.shown ? more.width : dot.visible ? 14 : Theme.space1
            anchors.verticalCenter: parent.verticalCenter
            visible: !row.editing
            text: row.title
            mayElide: true
            font.weight: row.current ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }

        Rectangle {
            id: dot
            anchors.right: parent.right
            anchors.rightMargin: Theme.space1
            anchors.verticalCenter: parent.verticalCenter
            visible: row.answering && !more.shown
            width: 6
            height: 6
            radius: 3
            color: Theme.accent
        }

        IconButton {
            id: more
            readonly property bool shown: !row.editing && (row.hovered || hovered || visualFocus || menu.visible)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: 24
            glyph: "more"
            opacity: shown ? 1 : 0
            focusPolicy: Qt.NoFocus
            text: qsTr("Options for %1").arg(row.title)
            hint: ""
            onClicked: menu.popup(more, 0, height)
        }

        TextField {
            id: editor
            anchors.fill: parent
            anchors.topMargin: 2
            anchors.bottomMargin: 2
            anchors.leftMargin: -Theme.space2 + 2
            visible: row.editing
            maximumLength: 200
            Accessible.name: qsTr("New title")
            onAccepted: row.stopEditing(true)
            onActiveFocusChanged: if (!activeFocus && row.editing) row.stopEditing(true)
            Keys.onEscapePressed: row.stopEditing(false)
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.current ? Theme.selected : row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: row.current
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: 3
            height: 16
            radius: 1.5
            color: Theme.accent
        }

        FocusRing { shown: row.visualFocus; gap: 0 }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => menu.popup(row, point.position.x, point.position.y)
    }

    Menu {
        id: menu
        minimumWidth: Theme.scaled(180)

        MenuItem {
            text: qsTr("Rename")
            glyph: "pencil"
            detail: qsTr("F2")
            onTriggered: row.startEditing()
        }
        MenuItem {
            text: qsTr("Delete")
            glyph: "trash"
            detail: qsTr("Del")
            dangerous: true
            onTriggered: row.deleteRequested()
        }
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.selected: current
    Accessible.onPressAction: row.opened()
}
