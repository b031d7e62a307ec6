// "Attach…": the system's dialog for choosing documents.
import QtQuick
import QtQuick.Dialogs
import Sirocco.Chat
import Sirocco.Controls

IconButton {
    id: button

    required property AttachmentController attachments
    signal chosen

    size: 28
    glyph: "paperclip"
    text: qsTr("Attach…")
    hint: qsTr("Attach a document (Ctrl+Shift+A)")
    onClicked: files.open()

    FileDialog {
        id: files
        title: qsTr("Attach documents")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Documents (*.pdf *.txt *.md *.markdown *.csv *.log)"), qsTr("All files (*)")]
        onAccepted: {
            button.attachments.add(selectedFiles)
            button.chosen()
        }
    }
}
