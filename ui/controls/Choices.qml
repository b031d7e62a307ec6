// One of a few choices, below each other, each with a line on what it means. `values` are what is chosen, `texts` and
// `details` what is shown. `title` stands above them; without one, `name` says what they are.
import QtQuick
import QtQuick.Templates as T

Column {
    id: control

    property string title
    property string name: title
    property var values: []
    property var texts: []
    property var details: []
    property var value
    signal chosen(var value)

    function step(by: int) {
        const at = values.indexOf(value) + by
        if (at < 0 || at >= values.length)
            return
        chosen(values[at])
        choices.itemAt(at).forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Label {
        visible: text.length > 0
        width: parent.width
        bottomPadding: Theme.space1
        text: control.title
        wrapMode: Text.Wrap
    }

    Repeater {
        id: choices
        model: control.values.length

        T.RadioButton {
            id: choice
            required property int index
            readonly property string detail: control.details[index] ?? ""

            width: parent.width
            text: control.texts[index] ?? ""
            checked: control.value === control.values[index]
            implicitHeight: words.implicitHeight + topPadding + bottomPadding
            topPadding: Theme.space2
            bottomPadding: Theme.space2
            leftPadding: Theme.smallIcon + Theme.space3
            focusPolicy: Qt.StrongFocus
            onClicked: control.chosen(control.values[index])
            Keys.onUpPressed: control.step(-1)
            Keys.onDownPressed: control.step(1)

            contentItem: Column {
                id: words
                spacing: 2
                Label {
                    width: parent.width
                    text: choice.text
                    font.weight: choice.checked ? Font.DemiBold : Font.Normal
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    visible: text.length > 0
                    width: parent.width
                    text: choice.detail
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }

            indicator: Rectangle {
                y: choice.topPadding
                width: Theme.smallIcon
                height: width
                radius: width / 2
                color: "transparent"
                border.width: choice.checked ? Theme.scaled(5) : 1.5
                border.color: choice.checked ? Theme.accent : Theme.control
            }

            background: Rectangle {
                x: -Theme.space2
                width: choice.width + 2 * Theme.space2
                radius: Theme.radiusSmall
                color: choice.down ? Theme.pressed : choice.hovered ? Theme.hover : "transparent"
                FocusRing { shown: choice.visualFocus; gap: 0 }
            }

            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            Accessible.description: detail
            Accessible.onPressAction: choice.clicked()
        }
    }
}
