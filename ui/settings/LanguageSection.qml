import QtQuick
import Sirocco.Controls
import Sirocco.Settings

SettingsSection {
    id: section

    required property SettingsController controller

    title: qsTr("Language")

    Choices {
        width: parent.width
        name: qsTr("Language")
        values: section.controller.languageCodes
        texts: section.controller.languageNames
        value: section.controller.language
        onChosen: value => section.controller.language = value
    }
    Hint {
        width: parent.width
        text: qsTr("Of the window, its numbers and dates. The model answers in the language in which you write to it, as well as it knows it.")
    }
}
