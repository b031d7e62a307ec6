// The system's own dialogs for where to export to and what to import.
import QtQuick
import QtQuick.Dialogs
import Sirocco.Sidebar

Item {
    id: dialogs

    required property TransferController controller
    property var ids: []

    // No ids: all conversations.
    function chooseExport(conversations: var) {
        ids = conversations
        target.open()
    }
    function chooseImport() { source.open() }

    FileDialog {
        id: target
        title: qsTr("Export conversations")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Markdown (*.md)"), qsTr("Web page (*.html)"), qsTr("Sirocco archive (*.json)")]
        defaultSuffix: ["md", "html", "json"][Math.max(0, selectedNameFilter.index)]
        onAccepted: dialogs.controller.exportTo(selectedFile, dialogs.ids)
    }

    FileDialog {
        id: source
        title: qsTr("Import conversations")
        nameFilters: [qsTr("Archives of Sirocco or ChatGPT (*.json)"), qsTr("All files (*)")]
        onAccepted: dialogs.controller.importFrom(selectedFile)
    }
}
