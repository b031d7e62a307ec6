import QtQuick
import Sirocco.Content
import Sirocco.Controls
import Sirocco.Settings

SettingsSection {
    id: section

    required property DataController controller

    component Paragraph: Label {
        width: parent.width
        color: Theme.muted
        wrapMode: Text.Wrap
        lineHeight: 1.35
    }

    title: qsTr("Privacy")

    Paragraph {
        text: qsTr("What you write, what the model answers, your documents and your settings never leave this computer. Sirocco makes no connection: there is no account, no statistics and no search for updates. Links open in your browser, and only after you were asked.")
    }
    Paragraph {
        text: qsTr("A temporary conversation is never written to the disk and is gone when you close it or Sirocco.")
    }

    Divider {}

    SettingRow {
        width: parent.width
        title: qsTr("Deleted conversations")
        detail: qsTr("They are kept for seven days, so that deleting can be undone, and are then deleted for good. %1")
            .arg(section.controller.deleted)
        Button {
            enabled: section.controller.anyDeleted && !section.controller.purging
            text: section.controller.purging ? qsTr("Deleting…") : qsTr("Delete for good…")
            onClicked: {
                confirmation.open()
                keep.forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
    Notice {
        visible: text.length > 0
        width: parent.width
        kind: Notice.Failure
        text: section.controller.purgeProblem
    }

    Dialog {
        id: confirmation

        title: qsTr("Delete for good?")
        explanation: qsTr("%1 They cannot be had back after this. Backups of earlier days hold them until newer backups have taken their place.")
            .arg(section.controller.deleted)

        contentItem: Label {
            text: confirmation.explanation
            wrapMode: Text.Wrap
            lineHeight: 1.4
            color: Theme.muted
        }

        buttons: [
            Button {
                id: keep
                text: qsTr("Keep")
                onClicked: confirmation.close()
            },
            Button {
                text: qsTr("Delete for good")
                look: Button.Danger
                onClicked: {
                    confirmation.close()
                    section.controller.purge()
                }
            }
        ]
    }
}
