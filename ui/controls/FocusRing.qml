// The ring around whatever has the keyboard.
import QtQuick

Rectangle {
    property bool shown: false
    property int cornerRadius: Theme.radiusSmall
    property int gap: 2

    anchors.fill: parent
    anchors.margins: -gap
    radius: cornerRadius + gap
    color: "transparent"
    border.color: Theme.accent
    border.width: Theme.focusWidth
    visible: shown
}
