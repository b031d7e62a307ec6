import QtQuick
import Sirocco.Controls
import Sirocco.Settings

SettingsSection {
    id: section

    required property SettingsController controller

    function takeFocus(reason: int) { theme.focusChosen(reason) }

    title: qsTr("Appearance")

    SettingRow {
        width: parent.width
        title: qsTr("Theme")
        Segmented {
            id: theme
            name: qsTr("Theme")
            values: ["system", "light", "dark"]
            texts: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
            value: section.controller.theme
            onChosen: value => section.controller.theme = value
        }
    }
    SettingRow {
        width: parent.width
        title: qsTr("Font size")
        detail: qsTr("Ctrl++ and Ctrl+- change it anywhere, Ctrl+0 takes it back.")
        Stepper {
            name: qsTr("Font size")
            less: qsTr("Smaller")
            more: qsTr("Larger")
            from: section.controller.smallestFont
            to: section.controller.largestFont
            stepSize: 10
            value: section.controller.fontPercent
            textFromValue: (value, locale) => qsTr("%1 %").arg(Number(value).toLocaleString(locale, "f", 0))
            onValueModified: section.controller.fontPercent = value
        }
    }
    SettingRow {
        width: parent.width
        title: qsTr("Motion")
        detail: qsTr("Without motion nothing fades or slides.")
        Segmented {
            name: qsTr("Motion")
            values: [false, true]
            texts: [qsTr("Gentle"), qsTr("None")]
            value: section.controller.reducedMotion
            onChosen: value => section.controller.reducedMotion = value
        }
    }
}
