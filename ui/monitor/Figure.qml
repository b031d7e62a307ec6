// One number, large, with what it is above it, its last ten minutes below, and a line about it.
import QtQuick
import Sirocco.Controls
import Sirocco.Monitor

Column {
    id: figure

    property string name
    property string value
    property string detail
    property var curve: []       // none: there is nothing to draw
    property int capacity: 2
    property real ceiling: 0

    spacing: Theme.space1
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("%1: %2").arg(name).arg(value)
    Accessible.description: detail

    Note {
        width: parent.width
        text: figure.name
        Accessible.ignored: true
    }
    Label {
        width: parent.width
        text: figure.value
        font.family: Theme.mono
        font.pixelSize: Theme.display
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.body
        Accessible.ignored: true
    }
    Curve {
        visible: figure.curve.length > 0
        width: parent.width
        height: Theme.scaled(32)
        values: figure.curve
        capacity: figure.capacity
        ceiling: figure.ceiling
        color: Theme.accent
        ground: Theme.line
    }
    Note {
        width: parent.width
        text: figure.detail
        Accessible.ignored: true
    }
}
