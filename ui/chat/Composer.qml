// Where messages are written. Enter sends, Shift+Enter breaks the line, Esc stops a running answer. It clears when the
// message has been stored, and keeps its text when that failed.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls

Rectangle {
    id: composer

    required property ChatController chat
    signal scrollRequested(real pages)
    signal inspectionRequested
    signal documentRequested(string name, var pieces)

    readonly property int maximumLines: 8
    readonly property bool hasMessage: input.text.trim().length > 0 || chat.attachments.readyCount > 0
    // Documents are counted before they are sent: what does not fit is said here and not by a failed answer.
    readonly property bool counted: chat.attachments.settled
                                    && (chat.attachments.readyCount === 0 || !chat.context.measuring)
    readonly property bool canSend: chat.modelReady && !chat.generating && hasMessage && counted && chat.context.fits
    // Enter was pressed while a document was still being read: in which conversation, and how. Else null.
    property var wish: null
    readonly property bool sendsWhenCounted: wish !== null

    function attach() { attachButton.clicked() }
    function focusInput() { input.forceActiveFocus(Qt.OtherFocusReason) }
    function showSetup() { setupChip.show(true) }
    function useTemplate(id: string) { picker.choose(id, input.text) }

    function put(text: string, sendNow: bool) {
        input.text = text
        input.cursorPosition = input.length
        focusInput()
        if (sendNow)
            send(true)
    }

    // A text of a template is sent as it is, even where it looks like another one's shortcut.
    function send(asItIs = false) {
        if (!asItIs && picker.takeCommand())
            return
        wish = hasMessage && !counted ? { conversation: chat.conversationId, asItIs: asItIs } : null
        if (counted && hasMessage && !chat.generating && (chat.context.fits || !chat.modelReady))
            chat.send(input.text)
    }

    // It also becomes true where another conversation is opened, while the text here is still the one before.
    onCountedChanged: {
        const wanted = wish
        wish = null
        if (counted && wanted !== null && wanted.conversation === chat.conversationId)
            send(wanted.asItIs)
    }

    implicitHeight: column.implicitHeight
    radius: Theme.radiusLarge
    color: Theme.surface
    border.width: 1
    border.color: input.activeFocus ? Theme.control : Theme.line

    Connections {
        target: composer.chat
        function onSent() {
            input.swapping = true
            input.clear()
            input.swapping = false
        }
        function onConversationChanged() {
            if (composer.wish !== null && composer.wish.conversation !== composer.chat.conversationId)
                composer.wish = null
            input.swapping = true
            input.text = composer.chat.draft()
            input.cursorPosition = input.length
            input.swapping = false
        }
    }

    TemplatePicker {
        id: picker
        width: parent.width
        templates: composer.chat.templates
        attachments: composer.chat.attachments
        input: input
        onFilled: (text, sendNow) => composer.put(text, sendNow)
        onClosed: composer.focusInput()
    }

    TapHandler { onTapped: composer.focusInput() }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        AttachmentStrip {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space3
            Layout.topMargin: Theme.space3
            attachments: composer.chat.attachments
            onDocumentRequested: (name, pieces) => composer.documentRequested(name, pieces)
            onRemoving: composer.focusInput()
        }

        Flickable {
            id: flick
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, lineMetrics.height * composer.maximumLines
                                             + input.topPadding + input.bottomPadding)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            T.ScrollBar.vertical: ScrollBar {}

            TextMetrics {
                id: lineMetrics
                font: input.font
                text: "Mg"
            }

            T.TextArea.flickable: T.TextArea {
                id: input

                property bool swapping: false

                topPadding: Theme.space3
                bottomPadding: Theme.space2
                leftPadding: Theme.space4
                rightPadding: Theme.space4
                implicitHeight: contentHeight + topPadding + bottomPadding
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                selectByMouse: true
                readOnly: composer.chat.storing
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                font.pixelSize: Theme.reading
                focus: true

                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("Message")
                Accessible.description: picker.spoken.length > 0 ? qsTr("Enter takes the template %1").arg(picker.spoken)
                    : qsTr("Enter sends, Shift+Enter starts a new line")

                onTextChanged: {
                    composer.wish = null
                    if (!swapping)
                        composer.chat.setDraft(text)
                }

                Keys.onPressed: event => {
                    if (picker.handle(event)) {
                        event.accepted = true
                        return
                    }
                    if (event.matches(StandardKey.Paste) && composer.chat.attachments.paste()) {
                        event.accepted = true
                        return
                    }
                    // What was deleted comes back before what is not being written.
                    if (event.matches(StandardKey.Undo) && length === 0 && composer.chat.removal.text.length > 0) {
                        composer.chat.removal.undo()
                        event.accepted = true
                        return
                    }
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    if (enter && !(event.modifiers & Qt.ShiftModifier)) {
                        composer.send()
                        event.accepted = true
                    } else if (event.key === Qt.Key_Escape && composer.chat.generating) {
                        composer.chat.stop()
                        event.accepted = true
                    } else if (event.key === Qt.Key_Up && event.modifiers & Qt.ControlModifier && length === 0) {
                        composer.chat.editLast()
                        event.accepted = true
                    } else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
                        composer.scrollRequested(event.key === Qt.Key_PageUp ? -0.9 : 0.9)
                        event.accepted = true
                    } else if (event.key === Qt.Key_Tab) {
                        nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                        event.accepted = true
                    } else if (event.key === Qt.Key_Backtab) {
                        nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                        event.accepted = true
                    }
                }

                Text {
                    x: input.leftPadding
                    y: input.topPadding
                    width: input.width - input.leftPadding - input.rightPadding
                    visible: input.length === 0 && input.preeditText.length === 0
                    text: composer.chat.empty ? qsTr("Write a message…") : qsTr("Reply…")
                    textFormat: Text.PlainText
                    color: Theme.muted
                    font: input.font
                    elide: Text.ElideRight
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space2
            Layout.rightMargin: Theme.space2
            Layout.bottomMargin: Theme.space2
            spacing: Theme.space2

            AttachButton {
                id: attachButton
                attachments: composer.chat.attachments
                onChosen: composer.focusInput()
            }

            SetupChip {
                id: setupChip
                setup: composer.chat.setup
                frame: composer
                brief: composer.width < Theme.scaled(600)
                onClosed: composer.focusInput()
            }

            TextMetrics {
                id: longHint
                font: hint.font
                text: qsTr("Enter sends  ·  Shift+Enter breaks the line")
            }

            TextMetrics {
                id: shortHint
                font: hint.font
                text: qsTr("Enter sends")
            }

            Label {
                id: hint
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                horizontalAlignment: Text.AlignRight
                color: Theme.muted
                font.pixelSize: Theme.small
                text: composer.chat.stopping ? qsTr("Stopping…")
                    : composer.chat.generating ? qsTr("Esc stops")
                    : composer.sendsWhenCounted ? qsTr("Is sent when the documents have been read")
                    : input.length === 0 ? ""
                    : longHint.advanceWidth < width ? longHint.text
                    : shortHint.advanceWidth < width ? shortHint.text : ""
            }

            ContextRuler {
                context: composer.chat.context
                onInspectionRequested: composer.inspectionRequested()
            }

            IconButton {
                visible: !composer.chat.generating
                enabled: composer.canSend
                filled: true
                glyph: "send"
                text: qsTr("Send")
                hint: composer.chat.modelReady ? qsTr("Send (Enter)") : qsTr("There is no model yet that could answer")
                onClicked: composer.send()
            }

            IconButton {
                visible: composer.chat.generating
                enabled: !composer.chat.stopping && !composer.chat.storing
                filled: true
                glyph: "stop"
                text: qsTr("Stop")
                hint: qsTr("Stop (Esc)")
                onClicked: {
                    composer.chat.stop()
                    composer.focusInput()
                }
            }
        }
    }
}
