// Above a lane: how it is drawn, how it goes, and what can be done with it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Compare
import Sirocco.Controls

ColumnLayout {
    id: header

    required property CompareController controller
    required property int lane
    required property color ink
    property real temperature: 0
    property real topP: 1
    property real minP: 0
    property int topK: 0
    property string seed
    property string fixedSeed
    property bool running: false
    property bool answered: false
    property string laneState
    property string numbers
    property bool failed: false
    property string ranAt
    property bool picked: false
    property bool keepable: false
    property bool custom: false
    property bool removable: true
    signal removalWanted(int reason)   // of the focus that its button had

    // On what removes it, where it can be removed.
    function focusEnd(reason: int) {
        const end = remove.visible ? remove : more
        end.forceActiveFocus(reason)
    }

    spacing: Theme.space1

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space1

        Label {
            Layout.minimumWidth: 16
            text: header.lane + 1
            color: header.ink
            font.weight: Font.Bold
            Accessible.name: qsTr("Lane %1").arg(header.lane + 1)
        }
        TemperatureDial {
            name: qsTr("Temperature of lane %1").arg(header.lane + 1)
            value: header.temperature
            ink: header.ink
            onChanged: value => header.controller.setTemperature(header.lane, value)
        }
        IconButton {
            id: more
            size: 28
            glyph: "settings"
            ink: header.custom ? header.ink : hovered || visualFocus ? Theme.text : Theme.muted
            text: qsTr("More settings of lane %1").arg(header.lane + 1)
            hint: settings.visible ? "" : header.custom ? qsTr("Top-p, min-p, top-k, seed: not as usual") : qsTr("Top-p, min-p, top-k, seed")
            onClicked: {
                settings.byKeyboard = visualFocus
                settings.open()
            }
            LaneSettings {
                id: settings
                y: parent.height + Theme.space1
                controller: header.controller
                lane: header.lane
                topP: header.topP
                minP: header.minP
                topK: header.topK
                seed: header.fixedSeed
            }
        }
        Item { Layout.fillWidth: true }
        IconButton {
            visible: header.running
            size: 28
            glyph: "stop"
            text: qsTr("Stop lane %1").arg(header.lane + 1)
            onClicked: header.controller.stop(header.lane)
        }
        T.CheckBox {
            id: pick
            visible: header.keepable
            implicitWidth: Theme.smallControl
            implicitHeight: Theme.smallControl
            focusPolicy: Qt.StrongFocus
            checked: header.picked
            onToggled: {
                header.controller.pick(header.lane, checked)
                checked = Qt.binding(() => header.picked)
            }
            contentItem: Item {}
            indicator: Rectangle {
                x: 5
                y: 5
                width: 18
                height: 18
                radius: 5
                color: pick.checked ? header.ink : pick.hovered ? Theme.hover : Theme.surface
                border.width: pick.checked ? 0 : 2
                border.color: Theme.control
                Icon {
                    anchors.centerIn: parent
                    visible: pick.checked
                    width: 14
                    height: 14
                    name: "check"
                    color: Theme.accentInk
                }
                FocusRing { shown: pick.visualFocus }
            }
            ToolTip {
                text: pick.checked ? qsTr("Picked") : qsTr("Pick this answer")
                visible: pick.hovered && !pick.down
            }
            Accessible.role: Accessible.CheckBox
            Accessible.name: qsTr("Pick lane %1").arg(header.lane + 1)
            Accessible.onPressAction: header.controller.pick(header.lane, !header.picked)
            Accessible.onToggleAction: header.controller.pick(header.lane, !header.picked)
        }
        IconButton {
            id: remove
            visible: header.removable && !header.running
            size: 28
            glyph: "close"
            text: qsTr("Remove lane %1").arg(header.lane + 1)
            onClicked: header.removalWanted(visualFocus ? Qt.TabFocusReason : Qt.OtherFocusReason)
        }
    }

    Label {
        Layout.fillWidth: true
        visible: header.answered
        text: header.numbers.length > 0 && !header.failed ? qsTr("%1 · %2").arg(header.laneState).arg(header.numbers)
            : header.laneState
        color: header.failed ? Theme.danger : Theme.text
        font.pixelSize: Theme.small
        wrapMode: header.failed ? Text.Wrap : Text.NoWrap
        Accessible.name: qsTr("Lane %1: %2").arg(header.lane + 1).arg(text)
    }
    Label {
        Layout.fillWidth: true
        visible: header.answered
        text: header.ranAt.length > 0 ? qsTr("was written at %1 · seed %2").arg(header.ranAt).arg(header.seed)
            : qsTr("seed %1").arg(header.seed)
        color: Theme.muted
        font.pixelSize: Theme.small
    }
}
