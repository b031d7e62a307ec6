// Ctrl+K: every action that can be done now and every conversation, by a few letters of its name. Up and Down choose,
// Enter does it, Esc closes and gives the keyboard back to what had it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Shell

Popover {
    id: commands

    required property PaletteModel model
    required property WindowActions actions
    property var offered: []       // WindowActions
    property Item before: null     // had the keyboard
    property var chosen: null      // to be done once this is closed
    signal conversationChosen(string id)
    signal done                    // something was chosen: the keyboard belongs elsewhere now

    function start() {
        before = T.ApplicationWindow.window ? T.ApplicationWindow.window.activeFocusItem : null
        actions.look()
        const now = []
        for (let i = 0; i < actions.table.length; ++i) {
            if (actions.table[i].offered && actions.table[i].enabled)
                now.push(actions.table[i])
        }
        offered = now
        model.start(offered.map(action => action.name))
        field.clear()
        list.currentIndex = 0
        open()
        field.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    function take(row: PaletteRow) {
        const action = row.actionIndex >= 0 ? offered[row.actionIndex] : null
        const id = row.conversationId
        chosen = () => {
            if (!action)
                conversationChosen(id)
            else if (action.enabled)
                action.triggered()
        }
        close()
    }

    function step(by: int) { list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by)) }

    onClosed: {
        const run = chosen
        chosen = null
        if (run) {
            done()
            run()
        } else if (before) {
            before.forceActiveFocus(Qt.ShortcutFocusReason)
        } else {
            done()
        }
        before = null
    }

    name: qsTr("Command palette")
    parent: T.Overlay.overlay
    modal: true
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round(Math.max(Theme.space4, parent.height * 0.12)) : 0
    width: Math.min(560, parent ? parent.width - 2 * Theme.space4 : 560)
    padding: Theme.space2
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle { color: Theme.scrim }

    background: CardBackground {
        Accessible.role: Accessible.Dialog
        Accessible.name: commands.name
    }

    contentItem: ColumnLayout {
        spacing: Theme.space2

        TextField {
            id: field
            Layout.fillWidth: true
            maximumLength: 200
            placeholderText: qsTr("What to do, or where to go")
            Accessible.name: qsTr("Action or conversation")
            // What Enter would do is heard while the keyboard stays here.
            Accessible.description: list.currentItem ? (list.currentItem as PaletteRow).spoken : nothing.text
            onTextChanged: {
                commands.model.text = text
                list.currentIndex = 0
                list.positionViewAtBeginning()
            }
            onAccepted: if (list.currentItem) commands.take(list.currentItem as PaletteRow)
            Keys.onPressed: event => {
                event.accepted = true
                const page = Math.max(1, Math.floor(list.height / Theme.rowHeight) - 1)
                if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
                    commands.step(event.key === Qt.Key_Up ? -1 : 1)
                else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
                    commands.step(event.key === Qt.Key_PageUp ? -page : page)
                else
                    event.accepted = false
            }
        }

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 10 * Theme.rowHeight,
                                             commands.parent ? commands.parent.height * 0.6 : contentHeight)
            visible: count > 0
            clip: true
            model: commands.model
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0   // nothing is half made when the rows change with the next letter
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Actions and conversations")
            T.ScrollBar.vertical: ScrollBar {}

            delegate: PaletteRow {
                id: row
                width: ListView.view.width
                current: ListView.isCurrentItem
                detail: actionIndex < 0 ? qsTr("Conversation")
                    : actionIndex < commands.offered.length ? commands.offered[actionIndex].keysText : ""
                onClicked: commands.take(row)
            }
        }

        Label {
            id: nothing
            visible: list.count === 0
            Layout.margins: Theme.space2
            text: qsTr("No action and no conversation has such a name.")
            color: Theme.muted
        }
    }
}
