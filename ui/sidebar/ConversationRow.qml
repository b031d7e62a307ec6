// One conversation in the sidebar, or a folder that is folded and unfolded. Enter opens, Space picks, F2 renames in
// place, Delete deletes, the menu has the same and more.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls

T.ItemDelegate {
    id: row

    required property string conversationId
    required property string title
    required property string group
    required property bool answering
    required property bool folder
    required property bool folded
    required property int size
    required property bool indented
    required property bool pinned
    required property bool picked
    required property int index

    property bool current: false
    property bool editing: false
    property bool menuShown: false
    signal opened
    signal pickRequested(bool upTo)   // this one, or all from the one before up to it
    signal renamed(string title)
    signal deleteRequested
    signal menuRequested(Item at, real x, real y)

    function startEditing() {
        editing = true
        const field = editor.item as TextField
        field.text = title
        field.forceActiveFocus()
        field.selectAll()
    }

    function stopEditing(keep: bool) {
        if (!editing)
            return
        const text = (editor.item as TextField).text
        editing = false
        if (keep && text.trim().length > 0 && text.trim() !== title)
            renamed(text)
        forceActiveFocus(Qt.OtherFocusReason)
    }

    text: title
    height: Theme.rowHeight
    leftPadding: indented ? Theme.space5 + Theme.space1 : Theme.space2
    rightPadding: Theme.space1
    highlighted: current
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Keys.onReturnPressed: opened()
    Keys.onEnterPressed: opened()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space)
            pickRequested((event.modifiers & Qt.ShiftModifier) !== 0)
        else if (folder && event.key === (folded ? Qt.Key_Right : Qt.Key_Left))
            opened()
        else if (event.key === Qt.Key_F2)
            startEditing()
        else if (event.key === Qt.Key_Delete)
            deleteRequested()
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
            menuRequested(more, 0, more.height)
        else
            return
        event.accepted = true
    }

    contentItem: Item {
        Icon {
            id: fold
            visible: row.folder
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
            name: row.folded ? "chevron-right" : "chevron-down"
            color: Theme.muted
        }

        Icon {
            id: mark
            visible: row.folder || row.picked
            anchors.left: row.folder ? fold.right : parent.left
            anchors.leftMargin: row.folder ? Theme.space1 : 0
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 16
            name: row.folder ? "folder" : "check"
            color: row.folder ? Theme.muted : Theme.accent
        }

        Label {
            id: size
            anchors.right: parent.right
            anchors.rightMargin: Theme.space1
            anchors.verticalCenter: parent.verticalCenter
            visible: row.folder && !row.editing && !more.shown
            text: row.size
            color: Theme.muted
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }

        Label {
            anchors.left: mark.visible ? mark.right : parent.left
            anchors.leftMargin: mark.visible ? Theme.space2 - 2 : 0
            anchors.right: parent.right
            anchors.rightMargin: more.shown ? more.width : dot.visible ? 14 : size.visible ? size.width + Theme.space2 : Theme.space1
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
            readonly property bool shown: !row.editing && (row.hovered || hovered || visualFocus || row.menuShown)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: 24
            glyph: "more"
            opacity: shown ? 1 : 0
            focusPolicy: Qt.NoFocus
            text: qsTr("Options for %1").arg(row.title)
            hint: ""
            onClicked: row.menuRequested(more, 0, height)
        }

        Loader {
            id: editor
            anchors.fill: parent
            anchors.topMargin: 2
            anchors.bottomMargin: 2
            anchors.leftMargin: -Theme.space2 + 2
            active: row.editing
            sourceComponent: TextField {
                maximumLength: 200
                Accessible.name: qsTr("New title")
                onAccepted: row.stopEditing(true)
                onActiveFocusChanged: if (!activeFocus && row.editing) row.stopEditing(true)
                Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
                Keys.onEscapePressed: row.stopEditing(false)
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.current || row.picked ? Theme.selected : row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"

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
        id: tap
        onTapped: {
            if (tap.point.modifiers & Qt.ControlModifier)
                row.pickRequested(false)
            else if (tap.point.modifiers & Qt.ShiftModifier)
                row.pickRequested(true)
            else
                row.opened()
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => row.menuRequested(row, point.position.x, point.position.y)
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: folder ? (folded ? qsTr("Folder, folded") : qsTr("Folder")) : pinned ? qsTr("Pinned") : ""
    Accessible.selectable: true
    Accessible.selected: picked || current
    Accessible.onPressAction: row.opened()
}
