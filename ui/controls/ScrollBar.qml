import QtQuick
import QtQuick.Templates as T

T.ScrollBar {
    id: control

    implicitWidth: 12
    implicitHeight: 12
    padding: 3
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    minimumSize: orientation === Qt.Vertical ? Math.min(0.5, 32 / Math.max(1, height)) : 0.1

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: control.pressed ? Theme.muted : Theme.control
        opacity: control.pressed || control.hovered ? 0.9 : 0.45
        Behavior on opacity { NumberAnimation { duration: Theme.quick } }
    }
    Accessible.ignored: true
}
