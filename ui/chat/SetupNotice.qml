// What a template has set for this conversation, and the way back.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Controls

RowLayout {
    id: notice

    required property SetupController setup
    signal acted

    visible: setup.applied.length > 0
    spacing: Theme.space2

    Icon {
        Layout.preferredWidth: Theme.smallIcon
        Layout.preferredHeight: Theme.smallIcon
        name: "template"
        color: Theme.muted
    }
    Label {
        Layout.fillWidth: true
        text: notice.setup.applied
        color: Theme.muted
        wrapMode: Text.Wrap
    }
    Button {
        text: qsTr("Undo")
        onClicked: {
            notice.setup.undoApplied()
            notice.acted()
        }
    }
    IconButton {
        glyph: "close"
        size: 28
        text: qsTr("Dismiss")
        onClicked: {
            notice.setup.dismissApplied()
            notice.acted()
        }
    }
}
