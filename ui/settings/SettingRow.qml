// One setting: its name, a line about it, and at the right, or below where there is no room, what changes it.
import QtQuick
import Sirocco.Controls

Item {
    id: row

    property string title
    property string detail
    default property alias control: place.data
    readonly property bool beside: width - place.width - Theme.space4 >= Theme.scaled(200)

    implicitHeight: beside ? Math.max(words.height, place.height) : words.height + Theme.space2 + place.height

    Column {
        id: words
        y: row.beside ? Math.max(0, Math.round((place.height - height) / 2)) : 0
        width: row.beside ? row.width - place.width - Theme.space4 : row.width
        spacing: 2

        Label {
            width: parent.width
            text: row.title
            wrapMode: Text.Wrap
        }
        Hint {
            width: parent.width
            visible: text.length > 0
            text: row.detail
        }
    }
    Row {
        id: place
        x: row.beside ? row.width - width : 0
        y: row.beside ? 0 : words.height + Theme.space2
    }
}
