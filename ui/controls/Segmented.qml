// One of a few choices, side by side. `values` are what is chosen, `texts` what is shown.
import QtQuick
import QtQuick.Templates as T

Rectangle {
    id: control

    property string name
    property var values: []
    property var texts: []
    property var value
    signal chosen(var value)

    function focusChosen(reason: int) {
        const at = Math.max(0, values.indexOf(value))
        const choice = choices.itemAt(at)
        choice.forceActiveFocus(reason)
        choice.focusReason = reason // also where it had the focus when the popover closed
    }

    function step(by: int) {
        const at = values.indexOf(value) + by
        if (at < 0 || at >= values.length)
            return
        chosen(values[at])
        choices.itemAt(at).forceActiveFocus(Qt.TabFocusReason)
    }

    implicitWidth: row.implicitWidth + 4
    implicitHeight: Theme.rowHeight
    radius: Theme.radiusSmall + 2
    color: Theme.hover
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Row {
        id: row
        x: 2
        y: 2

        Repeater {
            id: choices
            model: control.values.length

            T.RadioButton {
                id: choice
                required property int index

                text: control.texts[index]
                checked: control.value === control.values[index]
                implicitWidth: Math.max(Theme.scaled(64), label.implicitWidth + 2 * Theme.space3)
                implicitHeight: Theme.rowHeight - 4
                focusPolicy: Qt.StrongFocus
                onClicked: control.chosen(control.values[index])
                Keys.onLeftPressed: control.step(-1)
                Keys.onRightPressed: control.step(1)

                contentItem: Text {
                    id: label
                    text: choice.text
                    textFormat: Text.PlainText
                    color: choice.checked ? Theme.text : Theme.muted
                    font.pixelSize: Theme.body
                    font.weight: choice.checked ? Font.DemiBold : Font.Normal
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }

                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: choice.checked ? Theme.surface : choice.hovered ? Theme.hover : "transparent"
                    border.width: choice.checked ? 1 : 0
                    border.color: Theme.line
                    FocusRing { shown: choice.visualFocus; gap: 1 }
                }

                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.onPressAction: choice.clicked()
            }
        }
    }
}
