// What all lanes are asked. Ctrl+Enter runs it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Compare
import Sirocco.Controls

Rectangle {
    id: box

    required property CompareController controller
    readonly property int maximumLines: 4

    function focusInput() { input.forceActiveFocus(Qt.OtherFocusReason) }

    implicitHeight: column.implicitHeight
    radius: Theme.radiusLarge
    color: controller.promptFixed ? Theme.tint : Theme.surface
    border.width: controller.promptFixed ? 0 : 1
    border.color: input.activeFocus ? Theme.control : Theme.line

    TapHandler { onTapped: box.focusInput() }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        Label {
            visible: text.length > 0
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space4
            Layout.rightMargin: Theme.space4
            Layout.topMargin: Theme.space2
            text: box.controller.documents.length === 0 ? box.controller.originText
                : box.controller.originText.length === 0 ? qsTr("With %1").arg(box.controller.documents)
                : Wording.fill(qsTr("%1, with %2"), [box.controller.originText, box.controller.documents])
            color: Theme.muted
            font.pixelSize: Theme.small
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Flickable {
                id: flick
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight, metrics.height * box.maximumLines
                                                 + input.topPadding + input.bottomPadding)
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                contentWidth: width
                T.ScrollBar.vertical: ScrollBar {}

                TextMetrics {
                    id: metrics
                    font: input.font
                    text: "Mg"
                }

                T.TextArea.flickable: T.TextArea {
                    id: input
                    topPadding: Theme.space3
                    bottomPadding: Theme.space3
                    leftPadding: Theme.space4
                    rightPadding: Theme.space2
                    implicitHeight: Math.max(contentHeight, hint.visible ? hint.implicitHeight : 0) + topPadding + bottomPadding
                    wrapMode: TextEdit.Wrap
                    textFormat: TextEdit.PlainText
                    selectByMouse: true
                    readOnly: box.controller.promptFixed || box.controller.running
                    color: Theme.text
                    selectionColor: Theme.selection
                    selectedTextColor: Theme.text
                    font.pixelSize: Theme.reading
                    text: box.controller.prompt
                    onTextChanged: box.controller.prompt = text

                    Accessible.role: Accessible.EditableText
                    Accessible.name: qsTr("Prompt for all lanes")
                    Accessible.description: qsTr("Ctrl+Enter runs it")

                    Keys.onPressed: event => {
                        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                        if (enter && (event.modifiers & Qt.ControlModifier)) {
                            if (box.controller.canRun)
                                box.controller.run()
                            event.accepted = true
                        } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
                            const forward = event.key === Qt.Key_Tab
                            nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
                            event.accepted = true
                        }
                    }

                    ShortcutPass {
                        item: input
                        enabled: input.readOnly
                    }

                    Text {
                        id: hint
                        x: input.leftPadding
                        y: input.topPadding
                        width: input.width - input.leftPadding - input.rightPadding
                        visible: input.length === 0 && input.preeditText.length === 0
                        text: qsTr("One prompt for all lanes…")
                        textFormat: Text.PlainText
                        color: Theme.muted
                        font: input.font
                        wrapMode: Text.Wrap
                    }
                }
            }

            RowLayout {
                Layout.alignment: Qt.AlignBottom
                Layout.margins: Theme.space2
                spacing: Theme.space2

                Button {
                    id: sweep
                    visible: !box.controller.running
                    enabled: box.controller.modelReady
                    look: Button.Quiet
                    text: qsTr("Sweep")
                    onClicked: box.controller.sweep()
                    ToolTip {
                        text: qsTr("Five lanes at 0, 0.3, 0.7, 1.0 and 1.3")
                        visible: sweep.hovered
                    }
                }
                Button {
                    id: run
                    visible: !box.controller.running
                    enabled: box.controller.canRun
                    glyph: box.controller.answered ? "retry" : "send"
                    text: box.controller.answered ? qsTr("Run again") : qsTr("Run")
                    onClicked: box.controller.run()
                    ToolTip {
                        text: box.controller.answered ? qsTr("The same prompt with new seeds (Ctrl+Enter)") : qsTr("Ctrl+Enter")
                        visible: run.hovered
                    }
                }
                Button {
                    visible: box.controller.running
                    glyph: "stop"
                    text: qsTr("Stop all")
                    onClicked: box.controller.stopAll()
                }
            }
        }
    }
}
