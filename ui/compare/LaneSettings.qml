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
        id: setting

        property alias text: label.text
        property string value
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
            text: setting.value
            Accessible.name: qsTr("%1 of lane %2").arg(label.text).arg(popover.lane + 1)
            // Also when it is only left. What is no number leaves the old one.
            onEditingFinished: {
                if (text !== setting.value)
                    setting.entered(text)
                text = Qt.binding(() => setting.value)
            }
        }
    }

    // As fine as it is shown. Empty: as if it were not set.
    function number(text: string, unset: real): real {
        const typed = Number(text.replace(",", "."))
        return text.trim().length === 0 ? unset : Math.round(1000 * typed) / 1000
    }
    function shown(value: real): string { return Wording.number(value, 3, Qt.locale()) }

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
            onEntered: text => popover.controller.setTopP(popover.lane, popover.number(text, 1))
        }
        Setting {
            text: qsTr("Min-p")
            value: popover.shown(popover.minP)
            onEntered: text => popover.controller.setMinP(popover.lane, popover.number(text, 0))
        }
        Setting {
            text: qsTr("Top-k")
            value: popover.topK
            onEntered: text => {
                const wanted = popover.number(text, 0)
                if (isFinite(wanted))
                    popover.controller.setTopK(popover.lane, Math.round(Math.min(wanted, 1e6)))
            }
        }
        Setting {
            text: qsTr("Seed")
            hint: qsTr("new each time")
            value: popover.seed
            onEntered: text => popover.controller.setSeed(popover.lane, text)
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
