// Asks how to write to a model whose file does not say it; the likeliest answer is chosen already.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Models

Dialog {
    id: dialog

    required property ModelController controller
    property string chosen

    function take() {
        controller.chooseTemplate(chosen)
        close()
    }

    function step(by: int) {
        const at = choices.indexOf(chosen) + by
        if (at < 0 || at >= choices.count)
            return
        chosen = controller.templates[at].value
        choices.itemAt(at).forceActiveFocus(Qt.TabFocusReason)
    }

    title: qsTr("How should Sirocco write to %1?").arg(controller.name)
    explanation: qsTr("A model understands a conversation only in the format that it was trained with, and this file does not say which that is. In a wrong one, answers are muddled or never end. Take the likely one if you are not sure; you can change it later in the model's menu.")
    wanted: 560
    onAboutToShow: chosen = controller.templateOrSuggestion
    onOpened: {
        const at = choices.itemAt(choices.indexOf(chosen))
        if (at)
            at.forceActiveFocus(Qt.TabFocusReason)
    }

    // A small window scrolls it.
    contentItem: Flickable {
        id: area

        function show(item: Item) {
            const top = item.mapToItem(column, 0, 0).y
            contentY = Math.max(0, Math.min(Math.max(contentY, top + item.height - height), top))
        }

        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column
            width: parent.width
            spacing: Theme.space4

            Label {
                Layout.fillWidth: true
                text: dialog.explanation
                wrapMode: Text.Wrap
                lineHeight: 1.4
                color: Theme.muted
            }

            Column {
                spacing: Theme.space2
                Layout.fillWidth: true

                Repeater {
                    id: choices

                    function indexOf(value: string): int {
                        const rows = dialog.controller.templates
                        for (let i = 0; i < rows.length; ++i) {
                            if (rows[i].value === value)
                                return i
                        }
                        return 0
                    }

                    model: dialog.controller.templates

                    TemplateChoice {
                        required property var modelData
                        readonly property string value: modelData.value
                        width: parent.width
                        text: modelData.name
                        hint: modelData.hint
                        example: modelData.example
                        suggested: value === dialog.controller.suggestedTemplate
                        checked: value === dialog.chosen
                        onClicked: dialog.chosen = value
                        onActiveFocusChanged: {
                            if (activeFocus)
                                area.show(this)
                        }
                        Keys.onUpPressed: dialog.step(-1)
                        Keys.onDownPressed: dialog.step(1)
                        Keys.onReturnPressed: dialog.take()
                        Keys.onEnterPressed: dialog.take()
                    }
                }
            }
        }
    }

    buttons: [
        Button {
            text: qsTr("Not now")
            onClicked: dialog.close()
        },
        Button {
            text: qsTr("Use this format")
            look: Button.Filled
            onClicked: dialog.take()
        }
    ]
}
