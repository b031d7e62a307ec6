// An answer: Markdown as text in one document, with what is drawn around its code and quotes. Selecting and following
// links by mouse is left to whoever shows it, as a selection may go on in the next message.
import QtQuick
import Sirocco.Content
import Sirocco.Controls

Item {
    id: answer

    // What it shows: a role of a row of a model. The accessible name is `spoken` with the text for %1.
    property alias model: document.model
    property alias row: document.row
    property alias role: document.role
    property alias spoken: document.spoken
    property alias edit: edit
    // The part of it that can be seen: buttons are made only there.
    property real viewTop: 0
    property real viewBottom: 4000
    signal linkRequested(string address)

    // Whether the point is on something with a use of its own, as the bar above code.
    function isTaken(x: real, y: real): bool {
        for (let i = 0; i < tools.count; ++i) {
            const tool = tools.itemAt(i)
            if (tool && tool.kind === TextMarks.Code && y >= tool.y && y < tool.y + Theme.codeBar && x >= tool.x)
                return true
        }
        return false
    }

    implicitHeight: edit.contentHeight + document.below

    Repeater {
        model: document.marks

        Rectangle {
            required property int kind
            required property rect place

            visible: kind !== TextMarks.Link
            x: place.x
            y: place.y
            width: place.width
            height: place.height
            radius: kind === TextMarks.Code ? Theme.radius : kind === TextMarks.Quote ? 1.5 : 0
            color: kind === TextMarks.Code ? Theme.code : kind === TextMarks.Quote ? Theme.quoteBar : Theme.line
            border.width: kind === TextMarks.Code ? 1 : 0
            border.color: Theme.line
        }
    }

    TextEdit {
        id: edit
        width: answer.width
        readOnly: true
        selectByMouse: false
        selectByKeyboard: false
        persistentSelection: true
        activeFocusOnPress: false
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        color: Theme.text
        selectionColor: Theme.selection
        selectedTextColor: Theme.text
        font.pixelSize: Theme.reading
        onWidthChanged: document.placeMarks()

        Accessible.role: Accessible.StaticText
        Accessible.readOnly: true
    }

    MarkdownDocument {
        id: document
        edit: edit
        look: Theme.markdown
    }

    Repeater {
        id: tools
        model: document.marks

        Loader {
            id: tool

            required property int index
            required property int kind
            required property rect place
            required property string label
            required property string address

            x: place.x
            y: place.y
            width: place.width
            height: place.height
            active: (kind === TextMarks.Code || kind === TextMarks.Link)
                && y < answer.viewBottom && y + height > answer.viewTop
            sourceComponent: kind === TextMarks.Code ? codeBar : linkFocus

            Component {
                id: codeBar
                CodeBar {
                    language: tool.label
                    onCopyRequested: document.copyCode(tool.index)
                }
            }

            Component {
                id: linkFocus
                LinkFocus {
                    text: tool.label
                    address: tool.address
                    onFollowed: answer.linkRequested(tool.address)
                }
            }
        }
    }
}
