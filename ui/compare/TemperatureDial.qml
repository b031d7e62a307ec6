// A temperature as a dial that is dragged, scrolled and stepped by keys, with its number beside it, which is typed.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls

Row {
    id: control

    property string name
    property real value: 0
    property color ink: Theme.text
    signal changed(real value)

    function step(by: real) { changed(Math.max(dial.from, Math.min(dial.to, Math.round(100 * (value + by)) / 100))) }
    function textOf(t: real): string { return Wording.number(t, 2, Qt.locale()) }

    spacing: Theme.space1

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            if (event.angleDelta.y !== 0)
                control.step(event.angleDelta.y > 0 ? 0.1 : -0.1)
        }
    }

    T.Dial {
        id: dial
        implicitWidth: 28
        implicitHeight: 28
        from: 0
        to: 2
        stepSize: 0.1
        inputMode: T.Dial.Vertical
        wheelEnabled: false
        focusPolicy: Qt.StrongFocus
        value: control.value
        onMoved: {
            const wanted = Math.round(value * 20) / 20
            control.changed(wanted)
            value = Qt.binding(() => control.value)
        }

        background: Rectangle {
            radius: width / 2
            color: dial.hovered || dial.pressed ? Theme.hover : "transparent"
            border.width: 2
            border.color: dial.pressed ? control.ink : Theme.control
            FocusRing { shown: dial.visualFocus; cornerRadius: 14 }
        }

        handle: Item {
            width: dial.width
            height: dial.height
            rotation: dial.angle
            Rectangle {
                x: (parent.width - width) / 2
                y: 3
                width: 4
                height: 9
                radius: 2
                color: control.ink
            }
        }

        ToolTip {
            text: qsTr("Temperature: drag up or down, scroll, or type")
            visible: dial.hovered && !dial.pressed
        }

        Accessible.role: Accessible.Dial
        Accessible.name: control.name
    }

    TextField {
        id: field
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Theme.scaled(44)
        implicitHeight: Theme.smallControl
        horizontalAlignment: TextInput.AlignHCenter
        font.family: Theme.mono
        maximumLength: 5
        text: control.textOf(control.value)
        Accessible.name: qsTr("%1, as a number").arg(control.name)
        Keys.onUpPressed: control.step(0.1)
        Keys.onDownPressed: control.step(-0.1)
        Keys.onEscapePressed: text = Qt.binding(() => control.textOf(control.value))
        onEditingFinished: {
            // In either spelling, whatever the language.
            const typed = Number(text.replace(",", "."))
            if (text.length > 0 && !isNaN(typed))
                control.changed(Math.max(dial.from, Math.min(dial.to, typed)))
            text = Qt.binding(() => control.textOf(control.value))
        }
    }
}
