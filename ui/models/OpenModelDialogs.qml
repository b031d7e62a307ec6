// The system's own dialogs for choosing a model file or folder.
import QtQuick
import QtQuick.Dialogs
import Sirocco.Models

Item {
    id: dialogs

    required property ModelController controller

    function chooseFile() { file.open() }
    function chooseFolder() { folder.open() }

    FileDialog {
        id: file
        title: qsTr("Open model")
        nameFilters: [qsTr("Models (*.gguf)"), qsTr("All files (*)")]
        onAccepted: dialogs.controller.open(selectedFile)
    }

    FolderDialog {
        id: folder
        title: qsTr("Open model folder")
        onAccepted: dialogs.controller.open(selectedFolder)
    }
}
