// A heading, and under it a card with what belongs to it, below each other.
// Positioners and no layouts: text that wraps, in layouts within layouts, does not come to rest in Qt 6.4.
import QtQuick
import Sirocco.Controls

Column {
    id: card

    property string title
    default property alias content: rows.data

    spacing: Theme.space2

    Label {
        width: parent.width
        text: card.title
        font.pixelSize: Theme.reading
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    Rectangle {
        width: parent.width
        height: rows.height + 2 * Theme.space4
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.line

        Column {
            id: rows
            x: Theme.space4
            y: Theme.space4
            width: parent.width - 2 * Theme.space4
            spacing: Theme.space3
        }
    }
}
