// What has just been done, and the way back.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls

Rectangle {
    id: bar

    required property string text
    signal undone
    signal dismissed

    function focusUndo() { undo.forceActiveFocus(Qt.TabFocusReason) }

    implicitHeight: row.implicitHeight + Theme.space2
    radius: Theme.radiusSmall
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space1
        spacing: 0

        Label {
            Layout.fillWidth: true
            text: bar.text
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
        Button {
            id: undo
            look: Button.Quiet
            text: qsTr("Undo")
            onClicked: bar.undone()
            Keys.onReturnPressed: bar.undone()
            Keys.onEnterPressed: bar.undone()
        }
        IconButton {
            size: 28
            glyph: "close"
            text: qsTr("Dismiss")
            onClicked: bar.dismissed()
        }
    }

    // Long enough to be read and reached; Ctrl+Z in the list goes on to work while this lasts.
    Timer {
        running: bar.visible && !undo.activeFocus && !hover.hovered
        interval: 30000
        onTriggered: bar.dismissed()
    }
    HoverHandler { id: hover }
}
