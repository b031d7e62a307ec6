// A bar stacked by owner. `parts` are numbers in the unit of `total`.
import QtQuick

Rectangle {
    id: meter

    property var parts: []
    property real total: 1
    property bool alarm: false
    property var colors: Theme.owners

    implicitWidth: 72
    implicitHeight: 8
    radius: height / 2
    color: Theme.pressed
    clip: true

    Row {
        anchors.fill: parent
        Repeater {
            model: meter.parts
            Rectangle {
                required property int index
                required property real modelData
                height: meter.height
                width: meter.total > 0 && modelData > 0
                    ? Math.max(index === 0 ? 3 : 0, Math.min(meter.width, meter.width * modelData / meter.total)) : 0
                radius: index === 0 ? meter.radius : 0
                color: meter.alarm ? Theme.warning : meter.colors[index % meter.colors.length]
            }
        }
    }
}
