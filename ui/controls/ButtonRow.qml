// Buttons beside each other; where there is not the room, in more than one row.
import QtQuick
import Sirocco.Controls

Item {
    id: control

    default property alias buttons: flow.data
    property int align: Qt.AlignLeft   // or Qt.AlignHCenter, Qt.AlignRight

    implicitWidth: flow.wanted
    implicitHeight: flow.height

    Flow {
        id: flow

        readonly property real wanted: {
            let sum = 0
            for (let i = 0; i < children.length; ++i)
                sum += children[i].visible ? children[i].implicitWidth + (sum > 0 ? spacing : 0) : 0
            return sum
        }

        x: Math.round((control.width - width) * (control.align === Qt.AlignRight ? 1 : control.align === Qt.AlignHCenter ? 0.5 : 0))
        width: Math.min(wanted, control.width)
        spacing: Theme.space2
    }
}
