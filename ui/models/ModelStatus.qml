// What stands in the way of an answer: a model that is loading, none at all, one that failed, or one that nobody knows
// how to write to. Hidden when ready.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls
import Sirocco.Models

Rectangle {
    id: card

    required property ModelController controller
    signal openFileRequested
    signal templateRequested

    readonly property bool loading: controller.busy
    readonly property bool missing: !controller.ready && !controller.busy

    visible: missing || controller.undecided || controller.state === ModelController.Loading
    implicitHeight: column.implicitHeight + 2 * Theme.space4
    radius: Theme.radius
    color: Theme.surface
    border.color: Theme.line
    border.width: 1
    Accessible.role: Accessible.Grouping
    Accessible.name: heading.text

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.space4
        spacing: Theme.space3

        RowLayout {
            spacing: Theme.space3

            Icon {
                Layout.preferredWidth: Theme.scaled(20)
                Layout.preferredHeight: Theme.scaled(20)
                Layout.alignment: Qt.AlignTop
                name: card.controller.state === ModelController.Failed ? "warning" : "chip"
                color: card.controller.state === ModelController.Failed ? Theme.danger : Theme.muted
            }
            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true
                Label {
                    id: heading
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                    text: card.loading ? qsTr("Loading %1").arg(card.controller.loadingName)
                        : card.controller.undecided ? qsTr("How should Sirocco write to this model?")
                        : card.controller.state === ModelController.Failed ? card.controller.errorTitle
                        : qsTr("No model is loaded")
                }
                Label {
                    Layout.fillWidth: true
                    color: Theme.muted
                    wrapMode: Text.Wrap
                    lineHeight: 1.3
                    text: card.loading ? card.controller.progressText
                        : card.controller.undecided ? qsTr("Its file does not say which format of conversation it understands.")
                        : card.controller.state === ModelController.Failed ? card.controller.errorText
                        : qsTr("Open a Mixtral model (a .gguf file or a Hugging Face folder), drop one on the window, or use the small demo model.")
                }
            }
            Button {
                visible: card.loading
                Layout.alignment: Qt.AlignVCenter
                text: qsTr("Cancel")
                onClicked: card.controller.cancel()
            }
        }

        RowLayout {
            visible: !card.loading
            Layout.alignment: Qt.AlignRight
            spacing: Theme.space2

            Button {
                visible: card.controller.undecided
                look: Button.Filled
                text: qsTr("Choose…")
                onClicked: card.templateRequested()
            }
            Button {
                visible: card.missing && card.controller.canOpenAnyway
                text: qsTr("Open anyway")
                onClicked: card.controller.openAnyway()
            }
            Button {
                visible: card.missing && card.controller.canUseCpu
                text: qsTr("Use the CPU")
                onClicked: card.controller.useCpu()
            }
            Button {
                visible: card.missing && !card.controller.canUseCpu  // on that device the demo may fail as well
                text: qsTr("Use the demo")
                onClicked: card.controller.openDemo()
            }
            Button {
                visible: card.missing
                look: Button.Filled
                text: qsTr("Open model…")
                onClicked: card.openFileRequested()
            }
        }

        ProgressBar {
            visible: card.loading
            Layout.fillWidth: true
            name: qsTr("Loading")
            value: card.controller.fraction
        }
    }
}
