// A model was not opened: why, with the arithmetic when it is about memory, and what can be done.
import QtQuick
import QtQuick.Layouts
import Sirocco.Content
import Sirocco.Controls
import Sirocco.Models

Dialog {
    id: dialog

    required property ModelController controller
    signal openFileRequested

    title: controller.errorTitle
    explanation: controller.errorText
    wanted: 520
    onOpened: closeButton.forceActiveFocus(Qt.TabFocusReason)
    onClosed: controller.dismissError()

    contentItem: ColumnLayout {
        spacing: Theme.space4

        Rectangle {
            visible: dialog.controller.errorRows.length > 0
            Layout.fillWidth: true
            implicitHeight: sums.implicitHeight + 2 * Theme.space3
            radius: Theme.radius
            color: Theme.page
            border.color: Theme.line

            Column {
                id: sums
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.space3
                spacing: Theme.space1
                Repeater {
                    model: dialog.controller.errorRows
                    RowLayout {
                        id: sum
                        required property var modelData
                        width: parent.width
                        readonly property int weight: modelData.strong ? Font.DemiBold : Font.Normal
                        Label {
                            Layout.fillWidth: true
                            text: sum.modelData.label
                            color: sum.modelData.strong ? Theme.text : Theme.muted
                            font.weight: sum.weight
                        }
                        Label {
                            text: sum.modelData.amount
                            font.weight: sum.weight
                            font.family: Theme.mono
                        }
                    }
                }
            }
        }

        Label {
            Layout.fillWidth: true
            text: dialog.explanation
            wrapMode: Text.Wrap
            lineHeight: 1.4
            color: Theme.muted
        }

        AnswerText {
            visible: dialog.controller.errorRows.length === 0 && dialog.controller.errorDetails.length > 0
            Layout.fillWidth: true
            name: qsTr("Details")
            source: dialog.controller.errorDetails
            color: Theme.muted
            font.pixelSize: Theme.small
            font.family: Theme.mono
        }
    }

    buttons: [
        Button {
            visible: dialog.controller.canOpenAnyway
            text: qsTr("Open anyway")
            onClicked: {
                dialog.controller.openAnyway()
                dialog.close()
            }
        },
        Button {
            visible: dialog.controller.canUseCpu
            text: qsTr("Use the CPU")
            onClicked: {
                dialog.controller.useCpu()
                dialog.close()
            }
        },
        Button {
            text: qsTr("Choose another…")
            onClicked: {
                dialog.close()
                dialog.openFileRequested()
            }
        },
        Button {
            id: closeButton
            text: qsTr("Close")
            look: Button.Filled
            onClicked: dialog.close()
        }
    ]
}
