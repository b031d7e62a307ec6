// Copies, and says that it did.
import QtQuick
import Sirocco.Controls

IconButton {
    id: button

    property bool shown: true

    size: 28
    glyph: copied.running ? "check" : "copy"
    hint: copied.running ? qsTr("Copied") : text
    opacity: shown || visualFocus ? 1 : 0
    onClicked: copied.restart()

    Timer { id: copied; interval: 1500 }
}
