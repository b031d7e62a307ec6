// The system prompt and the settings of this conversation. What is changed here takes effect at once, for the next
// answer.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls

Popover {
    id: popover

    required property SetupController setup
    property bool all: false     // the rarer numbers too
    property real clearance: 0   // between it and what opens it
    property real room: 400      // above that
    property string shownIn      // the locale, which may have changed since it was open before

    function advice(t: real): string {
        if (t === 0)
            return qsTr("0: always the likeliest word, the same answer every time.")
        if (t <= 0.3)
            return qsTr("0–0.3: extraction, facts, code. Steady and literal.")
        if (t <= 0.6)
            return qsTr("0.3–0.7: most questions, rewriting, translation.")
        if (t <= 1.0)
            return qsTr("0.7–1.0: conversation, brainstorming, stories.")
        if (t <= 1.2)
            return qsTr("Above 1: other words, bolder ideas, more mistakes.")
        return qsTr("Wild: surprising, and often wrong.")
    }

    function amount(value: real): string { return Wording.number(value, 3, Qt.locale(shownIn)) }

    function fraction(text: string): real { return Number.fromLocaleString(Qt.locale(shownIn), text) }

    function storePrompt() {
        pause.stop()
        if (prompt.text !== setup.systemPrompt)
            setup.systemPrompt = prompt.text
    }

    name: qsTr("This conversation")
    width: Theme.scaled(440)
    height: Math.min(implicitHeight, room)
    onAboutToShow: {
        prompt.text = setup.systemPrompt
        all = false
        shownIn = Qt.locale().name
        room = parent.mapToItem(null, 0, 0).y - clearance - Theme.space5
    }
    onOpened: slider.forceActiveFocus(Qt.TabFocusReason)
    onAboutToHide: storePrompt()

    Connections {
        target: popover.setup
        function onChanged() {
            if (!prompt.writing)
                prompt.text = popover.setup.systemPrompt
        }
    }

    Timer {
        id: pause
        interval: 500
        onTriggered: popover.storePrompt()
    }

    component NumberRow: RowLayout {
        id: number

        required property string label
        required property string name
        property string hint
        property string value
        property var validator
        signal entered(string text)

        onValueChanged: if (!field.activeFocus) field.text = value
        spacing: Theme.space2
        Label {
            Layout.fillWidth: true
            text: number.label
        }
        Label {
            text: number.hint
            color: Theme.muted
            font.pixelSize: Theme.small
        }
        TextField {
            id: field
            implicitWidth: Theme.scaled(96)
            horizontalAlignment: TextInput.AlignRight
            text: number.value
            validator: number.validator
            Accessible.name: number.name
            // Also when it is only left: what is shown may be less than what is set.
            onEditingFinished: {
                if (text !== number.value)
                    number.entered(text)
                text = number.value
            }
            onActiveFocusChanged: if (!activeFocus && !acceptableInput) text = number.value
        }
    }

    contentItem: Flickable {
        id: area
        implicitWidth: Theme.scaled(400)
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        contentWidth: width
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column
            width: area.width - (area.clip ? Theme.space3 : 0)
            spacing: Theme.space3

            RowLayout {
                Label {
                    Layout.fillWidth: true
                    text: qsTr("This conversation")
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }
                IconButton {
                    glyph: "close"
                    size: 28
                    text: qsTr("Close the settings of this conversation")
                    hint: ""
                    onClicked: popover.close()
                }
            }

            ColumnLayout {
                spacing: Theme.space1
                Label { text: qsTr("System prompt") }
                TextArea {
                    id: prompt
                    Layout.fillWidth: true
                    name: qsTr("System prompt")
                    hint: qsTr("What the model should know or keep to in every answer. For example: Answer in one sentence.")
                    minimumLines: 3
                    maximumLines: 7
                    onEdited: pause.restart()
                    onWritingChanged: if (!writing) popover.storePrompt()
                }
            }

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 1
                color: Theme.line
            }

            Segmented {
                name: qsTr("Answers")
                values: ["precise", "balanced", "creative"]
                texts: [qsTr("Precise"), qsTr("Balanced"), qsTr("Creative")]
                value: popover.setup.preset
                onChosen: value => popover.setup.choosePreset(value)
            }

            ColumnLayout {
                spacing: Theme.space1
                Item {
                    Layout.fillWidth: true
                    implicitHeight: caption.implicitHeight
                    Label {
                        id: caption
                        text: qsTr("Temperature")
                    }
                    Label {
                        anchors.right: parent.right
                        text: slider.value.toLocaleString(Qt.locale(popover.shownIn), "f", 1)
                        font.family: Theme.mono
                    }
                }
                Slider {
                    id: slider
                    Layout.fillWidth: true
                    from: 0
                    to: 2
                    stepSize: 0.1
                    snapMode: Slider.SnapAlways
                    value: popover.setup.temperature
                    onMoved: popover.setup.temperature = Math.round(value * 10) / 10
                    Accessible.name: qsTr("Temperature")
                }
                Label {
                    Layout.fillWidth: true
                    text: popover.advice(Math.round(slider.value * 10) / 10)
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                }
            }

            Button {
                look: Button.Quiet
                Layout.leftMargin: -Theme.space2
                glyph: popover.all ? "chevron-up" : "chevron-down"
                text: popover.all ? qsTr("Fewer settings") : qsTr("More settings")
                onClicked: popover.all = !popover.all
            }

            ColumnLayout {
                visible: popover.all
                spacing: Theme.space2

                NumberRow {
                    label: qsTr("Top-p")
                    name: label
                    hint: qsTr("1 is off")
                    value: popover.amount(popover.setup.topP)
                    validator: DoubleValidator { locale: popover.shownIn; bottom: 0; top: 1; decimals: 3 }
                    onEntered: text => popover.setup.topP = popover.fraction(text)
                }
                NumberRow {
                    label: qsTr("Top-k")
                    name: label
                    hint: qsTr("0 is off")
                    value: popover.setup.topK
                    validator: IntValidator { bottom: 0; top: 1048576 }
                    onEntered: text => popover.setup.topK = parseInt(text) || 0
                }
                NumberRow {
                    label: qsTr("Min-p")
                    name: label
                    hint: qsTr("0 is off")
                    value: popover.amount(popover.setup.minP)
                    validator: DoubleValidator { locale: popover.shownIn; bottom: 0; top: 1; decimals: 3 }
                    onEntered: text => popover.setup.minP = popover.fraction(text)
                }
                NumberRow {
                    label: qsTr("Repeat penalty")
                    name: label
                    hint: qsTr("1 is off")
                    value: popover.amount(popover.setup.repeatPenalty)
                    validator: DoubleValidator { locale: popover.shownIn; bottom: 0.1; top: 10; decimals: 3 }
                    onEntered: text => popover.setup.repeatPenalty = popover.fraction(text)
                }
                NumberRow {
                    label: qsTr("Seed")
                    name: label
                    hint: qsTr("empty: another one each time")
                    value: popover.setup.seed
                    validator: RegularExpressionValidator { regularExpression: /\d{0,20}/ }
                    onEntered: text => popover.setup.seed = text
                }
                NumberRow {
                    label: qsTr("Longest answer")
                    name: qsTr("Longest answer in tokens")
                    hint: qsTr("tokens; 0: no limit")
                    value: popover.setup.maxTokens
                    validator: IntValidator { bottom: 0; top: 1048576 }
                    onEntered: text => popover.setup.maxTokens = parseInt(text) || 0
                }
            }

            Rectangle {
                Layout.fillWidth: true
                implicitHeight: 1
                color: Theme.line
            }

            Flow {
                Layout.fillWidth: true
                spacing: Theme.space2
                readonly property bool own: popover.setup.ownSampling || popover.setup.ownPrompt
                    || prompt.text !== popover.setup.systemPrompt
                Button {
                    enabled: parent.own
                    text: qsTr("Use for new conversations")
                    onClicked: {
                        popover.storePrompt()
                        popover.setup.useAsDefault()
                    }
                }
                Button {
                    enabled: parent.own
                    text: qsTr("Back to the default")
                    onClicked: {
                        popover.setup.backToDefault()
                        prompt.text = popover.setup.systemPrompt
                    }
                }
            }
        }
    }
}
