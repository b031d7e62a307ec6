// Plain text in the window's own type. Never interprets what it shows.
import QtQuick

Text {
    // That it is cut where there is no room is meant: a title, a file's name, which can be read elsewhere.
    property bool mayElide: false

    color: Theme.text
    font.pixelSize: Theme.body
    textFormat: Text.PlainText
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text.length === 0
}
