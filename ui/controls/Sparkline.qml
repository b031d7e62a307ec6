// The last minute as bars, oldest at the left.
import QtQuick

Item {
    id: line

    property var samples: []
    property int capacity: 30
    readonly property real peak: Math.max(1, ...samples)

    implicitWidth: capacity * 2
    implicitHeight: 16
    Accessible.ignored: true

    Row {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        Repeater {
            model: line.samples
            Item {
                required property real modelData
                width: 2
                height: line.height
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: 1
                    height: parent.modelData > 0 ? Math.max(2, Math.round(line.height * parent.modelData / line.peak)) : 1
                    color: parent.modelData > 0 ? Theme.accent : Theme.control
                    opacity: parent.modelData > 0 ? 1 : 0.5
                }
            }
        }
    }
}
