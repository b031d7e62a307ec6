import QtQuick
import Sirocco.Controls
import Sirocco.Settings

SettingsSection {
    id: section

    required property SettingsController controller

    title: qsTr("Model and device")

    Choices {
        width: parent.width
        title: qsTr("Device")
        values: section.controller.devices
        texts: section.controller.deviceNames
        details: section.controller.deviceDetails
        value: section.controller.device
        onChosen: value => section.controller.device = value
    }

    Divider {}

    SettingRow {
        width: parent.width
        title: qsTr("Threads")
        detail: qsTr("Of %1 cores. Fewer leave room for other programs and make answers slower.").arg(section.controller.cores)
        NumberField {
            name: qsTr("Threads")
            largest: 1024
            value: section.controller.threads
            onChosen: value => section.controller.threads = value
        }
    }
    SettingRow {
        width: parent.width
        title: qsTr("Context in tokens")
        detail: section.controller.trainedContext > 0
            ? qsTr("How much of a conversation and its documents the model sees, up to %1.")
                .arg(Number(section.controller.trainedContext).toLocaleString(Qt.locale(), "f", 0))
            : qsTr("How much of a conversation and its documents the model sees.")
        NumberField {
            name: qsTr("Context in tokens")
            largest: 1048576
            value: section.controller.context
            onChosen: value => section.controller.context = value
        }
    }
    Hint {
        width: parent.width
        visible: text.length > 0
        text: section.controller.contextCost
    }

    Divider {}

    Choices {
        width: parent.width
        title: qsTr("Memory of the context (KV cache)")
        values: ["f16", "q8_0"]
        texts: [qsTr("Exact (f16)"), qsTr("Compact (q8_0)")]
        details: [qsTr("Answers as the model was made."),
                  qsTr("About half the memory, so that a context twice as long fits. Answers may differ in single words.")]
        value: section.controller.kvCache
        onChosen: value => section.controller.kvCache = value
    }

    Divider {}

    SettingRow {
        width: parent.width
        title: section.controller.outdated ? qsTr("What you changed applies when the model is loaded again.")
            : qsTr("Changes here apply when a model is loaded.")
        Button {
            enabled: section.controller.outdated
            look: section.controller.outdated ? Button.Filled : Button.Outlined
            text: qsTr("Load again")
            onClicked: section.controller.reload()
        }
    }
}
