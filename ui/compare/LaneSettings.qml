// What else a lane can be drawn with.
import QtQuick
import QtQuick.Layouts
import Sirocco.Compare
import Sirocco.Controls

Popover {
    id: popover

    required property CompareController controller
    required property int lane
    property real topP: 1
    property real minP: 0
    property int topK: 0
    property string seed

    component Setting: RowLayout {
        property alias text: label.text
        property alias value: field.text
        property alias hint: field.placeholderText
        property alias field: field
        signal entered(string text)

        Layout.fillWidth: true
        spacing: Theme.space3
        Label {
            id: label
            Layout.fillWidth: true
        }
        TextField {
            id: field
            Layout.preferredWidth: Theme.scaled(128)
            font.family: Theme.mono
            Accessible.name: qsTr("%1 of lane %2").arg(label.text).arg(popover.lane + 1)
            onEditingFinished: parent.entered(text)
        }
    }

    function number(text: string, fallback: real): real {
        const typed = Number(text.replace(",", "."))
        return text.trim().length === 0 || isNaN(typed) ? fallback : typed
    }
    function shown(value: real): string { return Number(value).toLocaleString(Qt.locale(), "f", 2) }

    name: qsTr("Settings of lane %1").arg(lane + 1)
    onOpened: first.field.forceActiveFocus(focusReason)

    contentItem: ColumnLayout {
        spacing: Theme.space2

        Label {
            text: popover.name
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Setting {
            id: first
            text: qsTr("Top-p")
            value: popover.shown(popover.topP)
            onEntered: text => {
                popover.controller.setTopP(popover.lane, popover.number(text, 1))
                value = Qt.binding(() => popover.shown(popover.topP))
            }
        }
        Setting {
            text: qsTr("Min-p")
            value: popover.shown(popover.minP)
            onEntered: text => {
                popover.controller.setMinP(popover.lane, popover.number(text, 0))
                value = Qt.binding(() => popover.shown(popover.minP))
            }
        }
        Setting {
            text: qsTr("Top-k")
            value: popover.topK
            onEntered: text => {
                popover.controller.setTopK(popover.lane, Math.round(popover.number(text, 0)))
                value = Qt.binding(() => popover.topK)
            }
        }
        Setting {
            text: qsTr("Seed")
            hint: qsTr("new each time")
            value: popover.seed
            onEntered: text => {
                popover.controller.setSeed(popover.lane, text)
                value = Qt.binding(() => popover.seed)
            }
        }
        Label {
            Layout.preferredWidth: Theme.scaled(240)
            text: qsTr("Top-p 1, min-p 0 and top-k 0 leave every word in. The same seed and settings give the same answer.")
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
