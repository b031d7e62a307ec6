// The temperature of the next answer, with plain advice.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Controls

Button {
    id: chip

    required property ChatController chat

    function describe(t: real): string {
        if (t === 0)
            return qsTr("Always the likeliest word: the same answer every time.")
        if (t <= 0.3)
            return qsTr("Steady and literal: facts, extraction, code.")
        if (t <= 0.8)
            return qsTr("Balanced: most questions and most writing.")
        if (t <= 1.2)
            return qsTr("Freer: stories, ideas, other words.")
        return qsTr("Wild: surprising, and often wrong.")
    }

    implicitHeight: Theme.smallControl
    look: Button.Quiet
    opensMore: true
    text: qsTr("T %1").arg(Number(chat.temperature).toLocaleString(Qt.locale(), "f", 1))
    Accessible.name: qsTr("Temperature %1").arg(Number(chat.temperature).toLocaleString(Qt.locale(), "f", 1))
    onClicked: popover.visible ? popover.close() : popover.open()

    ToolTip {
        text: qsTr("Temperature of the next answer")
        above: true
        visible: chip.hovered && !popover.visible
    }

    Popover {
        id: popover
        y: -height - Theme.space2
        name: qsTr("Temperature")
        onOpened: slider.forceActiveFocus(Qt.TabFocusReason)

        contentItem: ColumnLayout {
            spacing: Theme.space2

            RowLayout {
                Label {
                    Layout.fillWidth: true
                    text: qsTr("Temperature")
                    font.weight: Font.DemiBold
                }
                Label {
                    // Written anew each time it is opened, since the language may have changed.
                    text: popover.visible ? Number(slider.value).toLocaleString(Qt.locale(), "f", 1) : ""
                    font.family: Theme.mono
                }
            }
            Slider {
                id: slider
                Layout.preferredWidth: Theme.scaled(280)
                from: 0
                to: 2
                stepSize: 0.1
                snapMode: Slider.SnapAlways
                value: chip.chat.temperature
                onMoved: chip.chat.temperature = Math.round(value * 10) / 10
                Accessible.name: qsTr("Temperature")
            }
            Label {
                Layout.preferredWidth: Theme.scaled(280)
                text: chip.describe(Math.round(slider.value * 10) / 10)
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
        }
    }
}
