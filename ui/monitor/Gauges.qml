// Speed and memory, small, for the strip. The numbers keep their places while they change.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls
import Sirocco.Monitor

RowLayout {
    id: gauges

    required property GaugeController controller
    property bool narrow: false
    signal monitorRequested

    spacing: Theme.space4
    visible: controller.present

    Item {
        id: speed
        implicitWidth: speedRow.implicitWidth
        implicitHeight: Theme.stripHeight
        Accessible.role: Accessible.Indicator
        Accessible.name: qsTr("Speed: %1").arg(gauges.controller.speed)
        Accessible.description: gauges.controller.speedDetails

        RowLayout {
            id: speedRow
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2
            Sparkline {
                visible: !gauges.narrow
                samples: gauges.controller.samples
            }
            Label {
                Layout.minimumWidth: Theme.scaled(52)
                horizontalAlignment: Text.AlignRight
                text: gauges.controller.speed
                color: gauges.controller.working ? Theme.text : Theme.muted
                font.family: Theme.mono
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
        HoverHandler { id: speedHover }
        TapHandler { onTapped: gauges.monitorRequested() }
        ToolTip {
            text: gauges.controller.speedDetails
            visible: speedHover.hovered
        }
    }

    Item {
        implicitWidth: memoryRow.implicitWidth
        implicitHeight: Theme.stripHeight
        Accessible.role: Accessible.Indicator
        Accessible.name: qsTr("Memory: %1").arg(gauges.controller.memory)
        Accessible.description: gauges.controller.memoryDetails

        RowLayout {
            id: memoryRow
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2
            Label {
                text: gauges.controller.memoryKind
                color: Theme.muted
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
            Meter {
                visible: !gauges.narrow
                parts: gauges.controller.memoryParts
                total: gauges.controller.memoryTotal
                colors: Theme.owners.slice(Theme.owners.length - parts.length)
                alarm: gauges.controller.memoryAlarm
            }
            Icon {
                visible: gauges.controller.memoryAlarm
                Layout.preferredWidth: Theme.tinyIcon
                Layout.preferredHeight: Theme.tinyIcon
                name: "warning"
                color: Theme.warning
            }
            Label {
                text: gauges.controller.memory
                color: gauges.controller.memoryAlarm ? Theme.warning : Theme.muted
                font.family: Theme.mono
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
        HoverHandler { id: memoryHover }
        TapHandler { onTapped: gauges.monitorRequested() }
        ToolTip {
            text: gauges.controller.memoryDetails
            visible: memoryHover.hovered
        }
    }
}
