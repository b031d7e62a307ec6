// What fills the context, part by part, and how much of it is read already.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Controls

Popover {
    id: popover

    required property ContextController context
    signal inspectionRequested

    name: qsTr("Context")
    width: Theme.scaled(320)

    contentItem: ColumnLayout {
        spacing: Theme.space2

        Label {
            Layout.fillWidth: true
            text: qsTr("Context")
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            text: popover.context.sum
            color: popover.context.fits ? Theme.muted : Theme.danger
        }
        Meter {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space1
            colors: Theme.contextParts
            parts: popover.context.parts
            total: popover.context.context
        }
        Column {
            Layout.fillWidth: true
            spacing: Theme.space2

            Repeater {
                model: popover.context.rows

                RowLayout {
                    id: line
                    required property var modelData
                    width: parent.width
                    spacing: Theme.space2

                    Rectangle {
                        Layout.preferredWidth: 10
                        Layout.preferredHeight: 10
                        radius: 3
                        color: line.modelData.part < 0 ? Theme.pressed : Theme.contextParts[line.modelData.part]
                    }
                    Label {
                        Layout.fillWidth: true
                        text: line.modelData.label
                        color: Theme.muted
                    }
                    Label {
                        text: line.modelData.amount
                        font.family: Theme.mono
                        Accessible.name: qsTr("%1: %2").arg(line.modelData.label).arg(text)
                    }
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.line
        }
        Label {
            Layout.fillWidth: true
            text: popover.context.reuse
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        Button {
            visible: popover.context.summaryAction.length > 0 && !popover.context.summary.running
            Layout.topMargin: Theme.space1
            text: qsTr("Summarise older turns")
            Accessible.description: popover.context.summaryAction
            onClicked: {
                popover.close()
                popover.context.summary.start()
            }
        }
        Button {
            look: Button.Quiet
            Layout.leftMargin: -Theme.space2
            glyph: "search"
            text: qsTr("Show every token…")
            onClicked: popover.inspectionRequested()
        }
    }
}
