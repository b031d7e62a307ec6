import QtQuick
import QtQuick.Templates as T

T.Slider {
    id: control

    implicitWidth: 200
    implicitHeight: 24
    padding: 0
    focusPolicy: Qt.StrongFocus

    handle: Rectangle {
        x: control.visualPosition * (control.availableWidth - width)
        y: (control.availableHeight - height) / 2
        implicitWidth: 16
        implicitHeight: 16
        radius: 8
        color: Theme.surface
        border.color: Theme.accent
        border.width: 2
        FocusRing { shown: control.visualFocus; cornerRadius: 8 }
    }

    background: Rectangle {
        y: (control.availableHeight - height) / 2
        width: control.availableWidth
        height: 4
        radius: 2
        color: Theme.pressed
        Rectangle {
            width: control.visualPosition * parent.width
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
}
