// The placeholders of a template, to be filled in. Enter puts the text into the composer, Ctrl+Enter sends it,
// Shift+Enter breaks the line in a large field.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls

Dialog {
    id: form

    required property AttachmentController attachments
    property string templateId
    property var fields: []
    property var values: ({})
    property var document: null   // a file that was chosen here and goes along
    signal done(string id, var values, bool sendNow)

    function ask(id: string, name: string, placeholders: var) {
        templateId = id
        title = name
        document = null
        const begun = {}
        for (const field of placeholders)
            begun[field.key] = field.kind === "document" ? waiting() : field.value
        values = begun
        fields = placeholders
        open()
    }

    // The name of a document that goes along already.
    function waiting(): string { return attachments.lastName() }

    function fill(sendNow: bool) {
        if (document)
            attachments.add([document])
        close()
        done(templateId, values, sendNow)
    }

    function chooseDocument(url: url, key: string) {
        document = url
        values[key] = attachments.nameOf(url)
        valuesChanged()
    }

    wanted: 560
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.space4 : implicitHeight)
    onOpened: {
        column.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    }
    onClosed: fields = []

    component Entry: ColumnLayout {
        id: entry

        required property var modelData
        readonly property string kind: modelData.kind
        readonly property bool large: kind === "text" || kind === "clipboard"
        readonly property string label: kind === "text" ? qsTr("Text") : kind === "clipboard" ? qsTr("From the clipboard")
            : kind === "document" ? qsTr("Document") : modelData.name.charAt(0).toUpperCase() + modelData.name.slice(1)

        width: parent.width
        spacing: Theme.space1

        Label {
            text: entry.label
            Layout.fillWidth: true
            mayElide: true
            color: Theme.muted
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
        TextField {
            id: line
            visible: entry.kind === "line"
            Layout.fillWidth: true
            text: visible ? entry.modelData.value : ""
            Accessible.name: entry.label
            onTextEdited: form.values[entry.modelData.key] = text
            onAccepted: form.fill(false)
            onActiveFocusChanged: if (activeFocus) selectAll()
        }
        TextArea {
            id: area
            visible: entry.large
            Layout.fillWidth: true
            minimumLines: 4
            maximumLines: 12
            text: visible ? entry.modelData.value : ""
            oneTake: true
            onAccepted: form.fill(false)
            name: entry.label
            onEdited: form.values[entry.modelData.key] = text
        }
        RowLayout {
            visible: entry.kind === "document"
            spacing: Theme.space2
            Button {
                glyph: "paperclip"
                text: qsTr("Choose a file…")
                onClicked: {
                    files.key = entry.modelData.key
                    files.open()
                }
            }
            Label {
                Layout.fillWidth: true
                text: form.values[entry.modelData.key] || qsTr("It goes along with the message.")
                color: form.values[entry.modelData.key] ? Theme.text : Theme.muted
                elide: Text.ElideMiddle
                mayElide: true
            }
        }
    }

    contentItem: Flickable {
        id: view
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        contentWidth: width
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: column
            width: view.width - (view.clip ? Theme.space3 : 0)
            spacing: Theme.space3

            Repeater {
                id: entries
                model: form.fields
                Entry {}
            }
            Label {
                width: parent.width
                text: qsTr("Enter puts the text into the composer, Shift+Enter breaks the line, Ctrl+Enter sends.")
                color: Theme.muted
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
        }
    }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: form.visible
        onActivated: form.fill(true)
    }

    FileDialog {
        id: files
        property string key
        title: qsTr("Choose a document")
        onAccepted: form.chooseDocument(selectedFile, key)
    }

    buttons: [
        Button {
            text: qsTr("Cancel")
            onClicked: form.close()
            Keys.onReturnPressed: form.close()
        },
        Button {
            text: qsTr("Send")
            onClicked: form.fill(true)
            Keys.onReturnPressed: form.fill(true)
        },
        Button {
            look: Button.Filled
            text: qsTr("To the composer")
            onClicked: form.fill(false)
            Keys.onReturnPressed: form.fill(false)
        }
    ]
}
