// The system's own dialogs for where to export templates to and what to import.
import QtQuick
import QtQuick.Dialogs
import Sirocco.Templates

Item {
    id: dialogs

    required property LibraryController library

    function chooseExport() { target.open() }
    function chooseImport() { source.open() }

    FileDialog {
        id: target
        title: qsTr("Export templates")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Templates (*.json)")]
        defaultSuffix: "json"
        onAccepted: dialogs.library.exportTo(selectedFile)
    }
    FileDialog {
        id: source
        title: qsTr("Import templates")
        nameFilters: [qsTr("Templates (*.json)"), qsTr("All files (*)")]
        onAccepted: dialogs.library.importFrom(selectedFile)
    }
}
