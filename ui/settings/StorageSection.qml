import QtQuick
import Sirocco.Controls
import Sirocco.Settings

SettingsSection {
    id: section

    required property DataController controller

    title: qsTr("Storage")

    SettingRow {
        width: parent.width
        title: qsTr("Conversations and settings")
        detail: Wording.fill(qsTr("%1\n%2 in all. Models stay where you keep them."),
                             [section.controller.database, section.controller.size])
        Button {
            glyph: "folder"
            text: qsTr("Open folder")
            onClicked: section.controller.openFolder()
        }
    }

    Divider {}

    SettingRow {
        width: parent.width
        title: qsTr("Backups")
        detail: section.controller.backups.length > 0
            ? qsTr("One is made each day that Sirocco runs, and the last five are kept beside the database.")
            : qsTr("There is none yet. One is made each day that Sirocco runs.")
    }
    Column {
        visible: section.controller.backups.length > 0
        width: parent.width
        spacing: Theme.space1

        Repeater {
            model: section.controller.backups
            Item {
                id: backup
                required property var modelData
                width: parent.width
                height: day.height
                Hint {
                    id: day
                    width: parent.width - size.width - Theme.space3
                    text: backup.modelData.day
                }
                Hint {
                    id: size
                    anchors.right: parent.right
                    text: backup.modelData.size
                }
            }
        }
    }
}
