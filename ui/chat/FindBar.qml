// Finding a text in the open conversation: Enter goes to the next place, Shift+Enter to the one before, Esc closes.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Controls

Rectangle {
    id: bar

    required property ChatController chat
    signal found(int row, int from, int to)
    signal closed

    function start() {
        visible = true
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }

    function stop() {
        visible = false
        field.clear()
        closed()
    }

    visible: false
    implicitWidth: row.implicitWidth + 2 * Theme.space2
    implicitHeight: row.implicitHeight + 2 * Theme.space1
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Find in this conversation")

    ConversationFind {
        id: finder
        messages: bar.chat.messages
        text: field.text
        onFound: (row, from, to) => bar.found(row, from, to)
    }

    Shortcut { sequences: [StandardKey.FindNext]; enabled: bar.visible; onActivated: finder.step(1) }
    Shortcut { sequences: [StandardKey.FindPrevious]; enabled: bar.visible; onActivated: finder.step(-1) }

    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape   // before it stops an answer
    Keys.onEscapePressed: stop()

    RowLayout {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space1

        TextField {
            id: field
            Layout.preferredWidth: 180
            maximumLength: 200
            placeholderText: qsTr("Find here")
            Accessible.name: qsTr("Find here")
            Keys.onReturnPressed: event => finder.step(event.modifiers & Qt.ShiftModifier ? -1 : 1)
            Keys.onEnterPressed: event => finder.step(event.modifiers & Qt.ShiftModifier ? -1 : 1)
        }
        Label {
            Layout.minimumWidth: 56
            horizontalAlignment: Text.AlignHCenter
            color: Theme.muted
            font.pixelSize: Theme.small
            text: field.text.length === 0 ? "" : finder.count > 0 ? qsTr("%1 of %2").arg(finder.current).arg(finder.count)
                : finder.looking ? "…" : qsTr("Not found")
        }
        IconButton {
            size: 28
            enabled: finder.count > 0
            glyph: "chevron-up"
            text: qsTr("Previous place")
            hint: qsTr("Previous place (Shift+Enter)")
            onClicked: finder.step(-1)
        }
        IconButton {
            size: 28
            enabled: finder.count > 0
            glyph: "chevron-down"
            text: qsTr("Next place")
            hint: qsTr("Next place (Enter)")
            onClicked: finder.step(1)
        }
        IconButton {
            size: 28
            glyph: "close"
            text: qsTr("Close the search")
            onClicked: bar.stop()
        }
    }
}
