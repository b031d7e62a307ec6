// An export or import that runs, with a way to cancel it, and then how it ended.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls
import Sirocco.Sidebar

Rectangle {
    id: bar

    required property TransferController controller

    visible: controller.text.length > 0
    implicitHeight: column.implicitHeight + Theme.space2
    radius: Theme.radiusSmall
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.AlertMessage
    Accessible.name: controller.text

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.space1
        anchors.leftMargin: Theme.space3
        spacing: Theme.space1

        RowLayout {
            spacing: Theme.space1
            Label {
                Layout.fillWidth: true
                text: bar.controller.text
                wrapMode: Text.Wrap
                font.pixelSize: Theme.small
                color: bar.controller.isFailure ? Theme.danger : Theme.text
                Accessible.ignored: true
            }
            Button {
                visible: bar.controller.running
                look: Button.Quiet
                text: qsTr("Cancel")
                onClicked: bar.controller.cancel()
            }
            IconButton {
                visible: !bar.controller.running
                size: 28
                glyph: "close"
                text: qsTr("Dismiss the result")
                hint: qsTr("Dismiss")
                onClicked: bar.controller.dismiss()
            }
        }
        ProgressBar {
            visible: bar.controller.running
            Layout.fillWidth: true
            Layout.rightMargin: Theme.space2
            name: bar.controller.text
            value: bar.controller.share
        }
    }
}
