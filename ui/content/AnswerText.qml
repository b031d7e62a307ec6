// An answer's text on the page: selectable, plain, with room between the lines.
import QtQuick
import Sirocco.Content
import Sirocco.Controls

TextEdit {
    id: edit

    property alias source: streamed.text
    property string name

    readOnly: true
    selectByMouse: true
    persistentSelection: false
    activeFocusOnPress: true
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.pixelSize: Theme.reading

    Accessible.role: Accessible.StaticText
    Accessible.name: name
    Accessible.readOnly: true

    StreamedDocument {
        id: streamed
        target: edit.textDocument
        lineHeight: Theme.answerLineHeight
    }
}
