// A "/" at the beginning of a message offers templates: arrows choose, Enter or Tab takes, Esc puts the offers away. One
// with placeholders asks for them in a form.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls

Item {
    id: picker

    required property TemplateOffers templates
    required property AttachmentController attachments
    required property T.TextArea input
    property string dismissed   // what stood there when Esc was pressed
    property string leftOver    // was in the composer and has no place in the template
    // What is to stand in the composer now.
    signal filled(string text, bool sendNow)
    signal closed

    readonly property string spoken: offering && list.currentItem ? (list.currentItem as T.ItemDelegate).text : ""
    readonly property bool offering: templates.offers.length > 0 && input.activeFocus && input.text !== dismissed

    // Whether the key was for the offers.
    function handle(event: var): bool {
        if (!offering)
            return false
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
            list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + (event.key === Qt.Key_Up ? -1 : 1)))
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Tab)
            choose(templates.offers[list.currentIndex].id, templates.rest(input.text))
        else if (event.key === Qt.Key_Escape)
            dismissed = input.text
        else
            return false
        return true
    }

    // Whether the text is a command and no message: then it is carried out.
    function takeCommand(): bool {
        const id = templates.commanded(input.text)
        if (id.length > 0)
            choose(id, templates.rest(input.text))
        return id.length > 0
    }

    function choose(id: string, text: string) {
        const fields = templates.fieldsOf(id, text)
        leftOver = Array.from(fields).some(field => field.kind === "text") ? "" : text
        if (fields.length > 0)
            form.ask(id, templates.nameOf(id), fields)
        else
            finish(id, {}, false)
    }

    function finish(id: string, values: var, sendNow: bool) {
        templates.apply(id)
        const text = templates.filled(id, values)
        filled(leftOver.length > 0 ? text + "\n\n" + leftOver : text, sendNow)
    }

    function look() { templates.look(input.text, input.cursorPosition) }

    Connections {
        target: picker.input
        function onTextChanged() { picker.look() }
        function onCursorPositionChanged() { picker.look() }
    }
    Connections {
        target: picker.templates
        function onOffersChanged() { list.currentIndex = 0 }
    }

    Popover {
        id: offers
        name: qsTr("Templates")
        visible: picker.offering
        focus: false
        y: -height - Theme.space2
        width: Math.min(Theme.scaled(440), picker.width)
        padding: Theme.space1
        closePolicy: T.Popup.NoAutoClose

        contentItem: ListView {
            id: list
            implicitHeight: Math.min(contentHeight, 7.5 * Theme.rowHeight)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: picker.templates.offers
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Templates")

            delegate: T.ItemDelegate {
                id: row
                required property var modelData
                required property int index
                width: ListView.view.width
                height: Theme.rowHeight
                leftPadding: Theme.space2
                rightPadding: list.interactive && list.contentHeight > list.height ? Theme.space4 : Theme.space2
                hoverEnabled: true
                focusPolicy: Qt.NoFocus
                text: modelData.name
                onClicked: picker.choose(modelData.id, picker.templates.rest(picker.input.text))

                contentItem: RowLayout {
                    spacing: Theme.space2
                    Label {
                        text: row.text
                        mayElide: true
                        Layout.maximumWidth: row.availableWidth * 0.6
                        Accessible.ignored: true
                    }
                    Label {
                        Layout.fillWidth: true
                        text: row.modelData.shortcut.length > 0 ? "/" + row.modelData.shortcut : ""
                        mayElide: true
                        color: Theme.muted
                        font.family: Theme.mono
                        font.pixelSize: Theme.small
                        Accessible.ignored: true
                    }
                    Icon {
                        visible: row.modelData.favourite
                        Layout.preferredWidth: Theme.tinyIcon
                        Layout.preferredHeight: Theme.tinyIcon
                        name: "star-filled"
                        color: Theme.accent
                    }
                    Label {
                        visible: row.ListView.isCurrentItem
                        text: qsTr("Enter")
                        color: Theme.muted
                        font.pixelSize: Theme.small
                        Accessible.ignored: true
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: row.ListView.isCurrentItem ? Theme.selected : row.hovered ? Theme.hover : "transparent"
                }
                Accessible.role: Accessible.ListItem
                Accessible.name: text
                Accessible.selected: ListView.isCurrentItem
                Accessible.onPressAction: clicked()
            }
        }
    }

    TemplateForm {
        id: form
        attachments: picker.attachments
        onDone: (id, values, sendNow) => picker.finish(id, values, sendNow)
        onClosed: picker.closed()
    }
}
