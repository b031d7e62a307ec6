// A number with a button at either side: arrow keys, the wheel and the buttons move it by its step.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls

T.SpinBox {
    id: control

    property string name
    property string less   // what the buttons do, for who cannot see them
    property string more

    implicitWidth: 2 * Theme.rowHeight + Theme.scaled(64)
    implicitHeight: Theme.rowHeight
    leftPadding: Theme.rowHeight
    rightPadding: Theme.rowHeight
    focusPolicy: Qt.StrongFocus
    wheelEnabled: true

    contentItem: Text {
        text: control.displayText
        textFormat: Text.PlainText
        color: Theme.text
        font.pixelSize: Theme.body
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }

    component Sign: Item {
        id: sign
        property string text
        property string glyph
        property bool pressed
        property bool hovered
        signal acted

        implicitWidth: Theme.rowHeight
        implicitHeight: Theme.rowHeight

        Rectangle {
            anchors.fill: parent
            anchors.margins: 3
            radius: Theme.radiusSmall
            color: sign.pressed ? Theme.pressed : sign.hovered ? Theme.hover : "transparent"
        }
        Icon {
            anchors.centerIn: parent
            width: Theme.smallIcon
            height: width
            name: sign.glyph
            color: sign.enabled ? Theme.text : Theme.control
        }
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.onPressAction: acted()
    }

    down.indicator: Sign {
        text: control.less
        glyph: "minus"
        enabled: control.value > control.from
        pressed: control.down.pressed
        hovered: control.down.hovered
        onActed: {
            control.decrease()
            control.valueModified()
        }
    }
    up.indicator: Sign {
        x: control.width - width
        text: control.more
        glyph: "plus"
        enabled: control.value < control.to
        pressed: control.up.pressed
        hovered: control.up.hovered
        onActed: {
            control.increase()
            control.valueModified()
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.surface
        border.width: 1
        border.color: control.hovered ? Theme.control : Theme.line
        FocusRing { shown: control.visualFocus }
    }

    Accessible.role: Accessible.SpinBox
    Accessible.name: name
    Accessible.description: displayText
}
