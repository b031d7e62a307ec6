import QtQuick
import QtQuick.Templates as T

T.ProgressBar {
    id: control

    property string name

    implicitWidth: 200
    implicitHeight: 6

    contentItem: Item {
        Rectangle {
            width: Math.max(height, parent.width * control.visualPosition)
            height: parent.height
            radius: height / 2
            color: Theme.accent
            visible: control.position > 0
        }
    }

    background: Rectangle {
        radius: height / 2
        color: Theme.pressed
    }

    Accessible.role: Accessible.ProgressBar
    Accessible.name: name
}
