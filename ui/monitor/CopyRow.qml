// A line that one may want elsewhere, and the button that copies it.
import QtQuick
import Sirocco.Controls

Item {
    id: row

    property alias text: note.text
    property alias action: button.text
    signal copied

    implicitHeight: Math.max(note.height, button.height)

    Note {
        id: note
        anchors.verticalCenter: parent.verticalCenter
        width: row.width - button.width - Theme.space2
        wrapMode: Text.WrapAnywhere
    }
    IconButton {
        id: button
        x: Math.ceil(note.contentWidth) + Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        size: 28
        glyph: "copy"
        onClicked: row.copied()
    }
}
