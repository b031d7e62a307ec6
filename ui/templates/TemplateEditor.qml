// One template to be read and written. What was written is kept when another is opened or the page is left; the words
// before are in its versions. Where it cannot be kept, it stays open.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Templates

Item {
    id: editor

    required property LibraryController library
    property string templateId           // empty: a new one
    property var stored: ({})            // as it was read
    property bool open: false
    signal useRequested(string id)
    signal inspectionRequested(string systemPrompt, string text)
    signal versionsRequested(string id)
    signal removalRequested(string id)
    signal menuClosed

    readonly property bool complete: nameField.text.trim().length > 0 && area.text.trim().length > 0
    readonly property bool changed: open && (nameField.text !== stored.name || categoryField.text !== stored.category
        || shortcutField.text !== stored.shortcut || area.text !== stored.text || prompt.text !== stored.systemPrompt
        || presets.value !== stored.preset)

    function show(id: string): bool {
        if (!commit())
            return false
        load(id)
        view.contentY = 0
        return true
    }

    function startNew() {
        if (show(""))
            nameField.forceActiveFocus(Qt.TabFocusReason)
    }

    function close() {
        if (!commit())
            return
        open = false
        templateId = ""
    }

    function load(id: string) {
        templateId = id
        stored = library.read(id)
        nameField.text = stored.name
        categoryField.text = stored.category
        shortcutField.text = stored.shortcut
        area.text = stored.text
        prompt.text = stored.systemPrompt
        presets.value = stored.preset
        open = true
    }

    // Without a name it is called after how its text begins. False: it could not be kept; the library says why.
    function commit(): bool {
        if (!changed || area.text.trim().length === 0)
            return true
        const name = nameField.text.trim().length > 0 ? nameField.text : area.text.trim().split("\n")[0].slice(0, 40)
        const id = library.save(templateId, {
            name: name, category: categoryField.text, shortcut: shortcutField.text, text: area.text,
            systemPrompt: prompt.text, preset: presets.value
        })
        if (id.length === 0)
            return false
        load(id)
        return true
    }

    function advice(preset: string): string {
        switch (preset) {
        case "precise": return qsTr("Temperature 0.2. 0–0.3: extraction, facts, code.")
        case "balanced": return qsTr("Temperature 0.7. Conversation, rewriting, translation.")
        case "creative": return qsTr("Temperature 1.0. 0.7–1.0: brainstorming, stories.")
        }
        return qsTr("As the conversation is set.")
    }

    Connections {
        target: editor.library
        function onChanged() {
            if (editor.open && editor.templateId.length > 0 && !editor.changed)
                editor.load(editor.templateId)
        }
    }

    Shortcut {
        sequences: [StandardKey.Save]
        enabled: editor.visible && editor.changed
        onActivated: editor.commit()
    }

    component Field: ColumnLayout {
        property alias label: caption.text
        spacing: Theme.space1
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        Label {
            id: caption
            Layout.fillWidth: true
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }

    Flickable {
        id: view
        anchors.top: parent.top
        anchors.bottom: actions.top
        width: parent.width
        clip: true
        contentWidth: width
        contentHeight: column.implicitHeight + 2 * Theme.space4
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column
            x: Math.round(Math.max(Theme.space5, (view.width - width) / 2))
            y: Theme.space4
            width: Math.min(Theme.scaled(680), view.width - 2 * Theme.space5)
            spacing: Theme.space4

            RowLayout {
                spacing: Theme.space2
                Field {
                    label: qsTr("Name")
                    TextField {
                        id: nameField
                        Layout.fillWidth: true
                        maximumLength: 200
                        font.pixelSize: Theme.reading
                        Accessible.name: qsTr("Name of the template")
                    }
                }
                IconButton {
                    Layout.alignment: Qt.AlignBottom
                    enabled: editor.templateId.length > 0
                    glyph: editor.stored.favourite ? "star-filled" : "star"
                    ink: editor.stored.favourite ? Theme.accent : Theme.muted
                    text: editor.stored.favourite ? qsTr("Take out of the favourites") : qsTr("Make it a favourite")
                    onClicked: {
                        const wanted = !editor.stored.favourite
                        if (editor.commit())
                            editor.library.setFavourite(editor.templateId, wanted)
                    }
                }
                IconButton {
                    id: more
                    Layout.alignment: Qt.AlignBottom
                    enabled: editor.templateId.length > 0
                    glyph: "more"
                    text: qsTr("More for this template")
                    hint: menu.visible ? "" : text
                    onClicked: menu.popup(more, 0, height)

                    Menu {
                        id: menu
                        onClosed: editor.menuClosed()
                        MenuItem {
                            text: qsTr("Duplicate")
                            glyph: "copy"
                            onTriggered: {
                                if (!editor.commit())
                                    return
                                editor.show(editor.library.duplicate(editor.templateId))
                                nameField.forceActiveFocus(Qt.TabFocusReason)
                                nameField.selectAll()
                            }
                        }
                        MenuItem {
                            text: qsTr("Versions…")
                            glyph: "undo"
                            onTriggered: {
                                if (editor.commit())
                                    editor.versionsRequested(editor.templateId)
                            }
                        }
                        MenuSeparator {}
                        MenuItem {
                            text: qsTr("Delete")
                            glyph: "trash"
                            dangerous: true
                            onTriggered: {
                                editor.commit()
                                editor.removalRequested(editor.templateId)
                            }
                        }
                    }
                }
            }

            RowLayout {
                spacing: Theme.space3
                Field {
                    label: qsTr("Category")
                    TextField {
                        id: categoryField
                        Layout.fillWidth: true
                        maximumLength: 200
                        Accessible.name: qsTr("Category")
                    }
                }
                Field {
                    label: qsTr("Shortcut in the composer")
                    TextField {
                        id: shortcutField
                        Layout.fillWidth: true
                        leftPadding: Theme.space2 + slash.width + 2
                        maximumLength: 200
                        font.family: Theme.mono
                        Accessible.name: qsTr("Shortcut")
                        Label {
                            id: slash
                            x: Theme.space2
                            anchors.verticalCenter: parent.verticalCenter
                            text: "/"
                            color: Theme.muted
                            font: shortcutField.font
                            Accessible.ignored: true
                        }
                    }
                }
            }

            Field {
                label: qsTr("Text")
                TextArea {
                    id: area
                    Layout.fillWidth: true
                    name: qsTr("Text of the template")
                    hint: qsTr("What is sent. {{topic}} asks for something, {{language|French}} suggests an answer.")
                    minimumLines: 6
                    maximumLines: 18
                    textFont.pixelSize: Theme.reading
                    PlaceholderHighlighter {
                        area: area.document
                        ink: Theme.accent
                    }
                }
                Flow {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space1
                    spacing: Theme.space2
                    Repeater {
                        model: editor.library.placeholdersOf(area.text)
                        Rectangle {
                            id: tag
                            required property var modelData
                            readonly property string how: modelData.kind === "text" ? qsTr("a large field")
                                : modelData.kind === "clipboard" ? qsTr("from the clipboard")
                                : modelData.kind === "document" ? qsTr("a file that goes along")
                                : modelData.fallback.length > 0 ? modelData.fallback : qsTr("a field")
                            implicitWidth: words.implicitWidth + 2 * Theme.space2
                            implicitHeight: Theme.scaled(24)
                            radius: Theme.radiusSmall
                            color: Theme.tint
                            Accessible.role: Accessible.StaticText
                            Accessible.name: Wording.fill(qsTr("Placeholder %1: %2"), [tag.modelData.name, tag.how])
                            Row {
                                id: words
                                anchors.centerIn: parent
                                spacing: Theme.space1 + 2
                                Label {
                                    text: tag.modelData.name
                                    font.pixelSize: Theme.small
                                    font.weight: Font.DemiBold
                                    Accessible.ignored: true
                                }
                                Label {
                                    text: tag.how
                                    color: Theme.muted
                                    font.pixelSize: Theme.small
                                    width: Math.min(implicitWidth, Theme.scaled(220))
                                    mayElide: true
                                    Accessible.ignored: true
                                }
                            }
                        }
                    }
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.space1
                    Label {
                        height: Theme.smallControl
                        text: qsTr("Insert")
                        color: Theme.muted
                        font.pixelSize: Theme.small
                    }
                    Repeater {
                        model: [
                            { word: "text", text: qsTr("Main text") },
                            { word: "clipboard", text: qsTr("Clipboard") },
                            { word: "document", text: qsTr("Document") },
                            { word: qsTr("topic"), text: qsTr("A field") },
                        ]
                        Button {
                            required property var modelData
                            implicitHeight: Theme.smallControl
                            look: Button.Quiet
                            text: modelData.text
                            Accessible.name: qsTr("Insert placeholder: %1").arg(text)
                            onClicked: {
                                area.insert(area.cursorPosition, "{{" + modelData.word + "}}")
                                area.focusInput(Qt.OtherFocusReason)
                            }
                        }
                    }
                }
            }

            Field {
                label: qsTr("System prompt, in place of the conversation's own")
                TextArea {
                    id: prompt
                    Layout.fillWidth: true
                    name: qsTr("System prompt of the template")
                    hint: qsTr("None: the conversation keeps its own.")
                    minimumLines: 2
                    maximumLines: 8
                }
            }

            Field {
                label: qsTr("Answers")
                Segmented {
                    id: presets
                    name: qsTr("Answers")
                    values: ["", "precise", "balanced", "creative"]
                    texts: [qsTr("As set"), qsTr("Precise"), qsTr("Balanced"), qsTr("Creative")]
                    value: ""
                    onChosen: value => presets.value = value
                }
                Label {
                    Layout.fillWidth: true
                    text: editor.advice(presets.value)
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    Rectangle {
        id: actions
        anchors.bottom: parent.bottom
        width: parent.width
        height: buttons.implicitHeight + 2 * Theme.space3
        color: Theme.page

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        RowLayout {
            id: buttons
            x: column.x
            width: column.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2

            Button {
                look: Button.Quiet
                Layout.leftMargin: -Theme.space2
                glyph: "search"
                enabled: area.text.trim().length > 0
                text: qsTr("As it would be sent…")
                onClicked: editor.inspectionRequested(prompt.text, editor.library.withDefaults(area.text))
            }
            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                text: !editor.changed ? "" : !editor.complete ? qsTr("It needs a name and a text")
                    : editor.width > Theme.scaled(620) ? qsTr("Changes are kept when you leave") : ""
            }
            Button {
                enabled: editor.changed && editor.complete
                text: qsTr("Save")
                onClicked: editor.commit()
            }
            Button {
                look: Button.Filled
                enabled: editor.complete
                text: qsTr("Use")
                onClicked: {
                    if (editor.commit() && editor.templateId.length > 0)
                        editor.useRequested(editor.templateId)
                }
            }
        }
    }
}
