// The few settings there are: how it looks, and what the engine may take.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls
import Sirocco.Settings

Popover {
    id: popover

    required property SettingsController controller

    readonly property int wantedContext: parseInt(contextField.text) || 0
    readonly property int wantedThreads: parseInt(threadsField.text) || 0
    readonly property bool changed: wantedContext !== controller.context || wantedThreads !== controller.threads

    function reset() {
        contextField.text = controller.context > 0 ? controller.context : ""
        threadsField.text = controller.threads > 0 ? controller.threads : ""
    }

    name: qsTr("Settings")
    padding: Theme.space5
    onAboutToShow: reset()
    onOpened: themeChoice.focusChosen(focusReason)

    contentItem: ColumnLayout {
        spacing: Theme.space4

        RowLayout {
            Label {
                Layout.fillWidth: true
                text: qsTr("Settings")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            IconButton {
                glyph: "close"
                size: 28
                text: qsTr("Close settings")
                hint: ""
                onClicked: popover.close()
            }
        }

        GridLayout {
            columns: 2
            columnSpacing: Theme.space5
            rowSpacing: Theme.space3

            Label { text: qsTr("Theme") }
            Segmented {
                id: themeChoice
                name: qsTr("Theme")
                values: ["system", "light", "dark"]
                texts: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
                value: popover.controller.theme
                onChosen: value => popover.controller.theme = value
            }

            Label { text: qsTr("Motion") }
            Segmented {
                name: qsTr("Motion")
                values: [false, true]
                texts: [qsTr("Gentle"), qsTr("None")]
                value: popover.controller.reducedMotion
                onChosen: value => popover.controller.reducedMotion = value
            }

            Rectangle {
                Layout.columnSpan: 2
                Layout.fillWidth: true
                Layout.preferredHeight: 1
                color: Theme.line
            }

            Label { text: qsTr("Context") }
            RowLayout {
                spacing: Theme.space2
                TextField {
                    id: contextField
                    implicitWidth: 96
                    placeholderText: qsTr("automatic")
                    validator: IntValidator { bottom: 0; top: 1048576 }
                    inputMethodHints: Qt.ImhDigitsOnly
                    Accessible.name: qsTr("Context in tokens")
                    onAccepted: apply.clicked()
                }
                Label {
                    Layout.fillWidth: true
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    text: popover.controller.trainedContext > 0
                        ? qsTr("tokens, up to %1").arg(popover.controller.trainedContext) : qsTr("tokens")
                }
            }

            Label { text: qsTr("Threads") }
            RowLayout {
                spacing: Theme.space2
                TextField {
                    id: threadsField
                    implicitWidth: 96
                    placeholderText: qsTr("automatic")
                    validator: IntValidator { bottom: 0; top: 1024 }
                    inputMethodHints: Qt.ImhDigitsOnly
                    Accessible.name: qsTr("Threads")
                    onAccepted: apply.clicked()
                }
                Label {
                    Layout.fillWidth: true
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    text: qsTr("of %1 cores").arg(popover.controller.cores)
                }
            }
        }

        RowLayout {
            Label {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                text: qsTr("Context and threads take effect by loading the model again.")
            }
            Button {
                id: apply
                enabled: popover.changed
                look: Button.Filled
                text: qsTr("Apply")
                onClicked: popover.controller.applyEngine(popover.wantedContext, popover.wantedThreads)
            }
        }
    }
}
