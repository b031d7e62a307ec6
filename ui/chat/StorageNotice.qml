// What is wrong with the storage of the history, and what can be done about it.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

ColumnLayout {
    id: notice

    required property StorageController storage
    signal acted   // the button may be about to go, and the keyboard should go elsewhere

    visible: storage.text.length > 0
    spacing: Theme.space2

    Notice {
        Layout.fillWidth: true
        kind: notice.storage.failure ? Notice.Failure : Notice.Warning
        text: notice.storage.text
        details: notice.storage.details
        dismissable: notice.storage.dismissable
        onDismissed: {
            notice.acted()
            notice.storage.dismiss()
        }
    }
    Flow {
        visible: notice.storage.steps.length > 0
        Layout.fillWidth: true
        Layout.leftMargin: 16 + Theme.space2
        spacing: Theme.space2

        Repeater {
            model: notice.storage.steps

            Button {
                required property int index
                required property string modelData
                text: modelData
                onClicked: {
                    notice.acted()
                    notice.storage.take(index)
                }
            }
        }
    }
}
