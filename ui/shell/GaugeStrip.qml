// Always there: the model chip at the left, speed and memory at the right.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls
import Sirocco.Models
import Sirocco.Monitor
import Sirocco.Settings

Rectangle {
    id: strip

    required property SettingsController settings
    required property ModelController models
    required property GaugeController gauges
    signal openFileRequested
    signal openFolderRequested
    signal templateRequested
    signal monitorRequested

    implicitHeight: Theme.stripHeight
    color: Theme.page
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Model and gauges")

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space2
        anchors.rightMargin: Theme.space4
        spacing: Theme.space2

        IconButton {
            size: 28
            glyph: "sidebar"
            text: strip.settings.sidebarVisible ? qsTr("Hide sidebar") : qsTr("Show sidebar")
            hint: qsTr("%1 (Ctrl+B)").arg(text)
            onClicked: strip.settings.sidebarVisible = !strip.settings.sidebarVisible
        }
        ModelChip {
            Layout.maximumWidth: implicitWidth
            Layout.fillWidth: true
            controller: strip.models
            narrow: strip.width < Theme.scaled(520)
            onOpenFileRequested: strip.openFileRequested()
            onOpenFolderRequested: strip.openFolderRequested()
            onTemplateRequested: strip.templateRequested()
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
        Gauges {
            controller: strip.gauges
            narrow: strip.width < Theme.scaled(620)
            onMonitorRequested: strip.monitorRequested()
        }
    }
}
