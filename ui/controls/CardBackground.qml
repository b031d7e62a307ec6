// The ground of everything that floats: surface, hairline, a soft shadow without effects.
import QtQuick

Rectangle {
    color: Theme.surface
    border.color: Theme.line
    border.width: 1
    radius: Theme.radius

    Repeater {
        model: 4
        Rectangle {
            required property int index
            z: -1
            anchors.fill: parent
            anchors.margins: -(index * 2 + 1)
            anchors.topMargin: -(index * 2 - 1)
            anchors.bottomMargin: -(index * 2 + 3)
            radius: Theme.radius + index * 2 + 1
            color: Theme.shadow
            opacity: 0.16
        }
    }
}
