// The row under an answer: copy, another one, its siblings, its numbers. Takes its room even when it shows nothing, so
// that nothing jumps.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

Item {
    id: actions

    required property ChatController chat
    property string messageId
    property string stats
    property int siblingIndex: 0
    property int siblingCount: 1
    property bool available: true
    property bool copyable: true
    property bool shown: true
    readonly property bool focused: copy.visualFocus || more.visualFocus || again.visualFocus || side.visualFocus || earlier.visualFocus || later.visualFocus

    implicitHeight: 28

    RowLayout {
        height: parent.height
        spacing: 0
        visible: actions.available
        opacity: actions.shown || actions.focused ? 1 : 0
        Behavior on opacity { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }

        CopyButton {
            id: copy
            visible: actions.copyable
            text: qsTr("Copy answer")
            onClicked: actions.chat.copy(actions.messageId)
        }
        CopyMenu {
            id: more
            visible: actions.copyable
            chat: actions.chat
            messageId: actions.messageId
        }
        IconButton {
            id: again
            visible: actions.chat.modelReady
            enabled: !actions.chat.generating
            size: 28
            glyph: "retry"
            text: qsTr("Another answer")
            onClicked: actions.chat.regenerate(actions.messageId)
        }
        IconButton {
            id: side
            visible: actions.chat.modelReady
            size: 28
            glyph: "columns"
            text: qsTr("Compare answers")
            hint: qsTr("Ask this at several temperatures, side by side")
            onClicked: actions.chat.compareRequested(actions.messageId)
        }
        Row {
            visible: actions.siblingCount > 1
            IconButton {
                id: earlier
                size: 28
                enabled: actions.siblingIndex > 0 && !actions.chat.generating
                glyph: "chevron-left"
                text: qsTr("Earlier answer")
                onClicked: actions.chat.selectSibling(actions.messageId, -1)
            }
            Label {
                height: 28
                text: qsTr("%1 / %2").arg(actions.siblingIndex + 1).arg(actions.siblingCount)
                color: Theme.muted
                font.pixelSize: Theme.small
            }
            IconButton {
                id: later
                size: 28
                enabled: actions.siblingIndex < actions.siblingCount - 1 && !actions.chat.generating
                glyph: "chevron-right"
                text: qsTr("Later answer")
                onClicked: actions.chat.selectSibling(actions.messageId, 1)
            }
        }
        Label {
            visible: text.length > 0
            leftPadding: Theme.space2
            text: actions.stats
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }
}
