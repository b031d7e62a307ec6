// The comparison as a file or on the clipboard.
import QtQuick
import QtQuick.Dialogs
import Sirocco.Compare
import Sirocco.Controls

Menu {
    id: menu

    required property CompareController controller

    component Saving: FileDialog {
        property bool csv: false
        fileMode: FileDialog.SaveFile
        onAccepted: menu.controller.save(selectedFile, csv)
    }

    MenuItem {
        glyph: "copy"
        text: qsTr("Copy as Markdown")
        onTriggered: menu.controller.copyMarkdown()
    }
    MenuItem {
        glyph: "copy"
        text: qsTr("Copy as CSV")
        onTriggered: menu.controller.copyCsv()
    }
    MenuSeparator {}
    MenuItem {
        glyph: "file"
        text: qsTr("Save as Markdown…")
        onTriggered: markdown.open()
    }
    MenuItem {
        glyph: "file"
        text: qsTr("Save as CSV…")
        onTriggered: csv.open()
    }

    Saving {
        id: markdown
        title: qsTr("Save as Markdown")
        defaultSuffix: "md"
        nameFilters: [qsTr("Markdown (*.md)")]
    }
    Saving {
        id: csv
        title: qsTr("Save as CSV")
        csv: true
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV (*.csv)")]
    }
}
