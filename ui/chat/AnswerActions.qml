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
    signal acted   // what had the keyboard is about to go
    readonly property bool focused: copy.visualFocus || more.visualFocus || again.visualFocus || side.visualFocus || info.visualFocus
        || versions.focused

    readonly property bool detailed: chat.details.shown && chat.details.messageId === messageId
    function showDetails() { detailed ? chat.details.close() : chat.details.open(messageId) }

    implicitHeight: Theme.smallControl

    RowLayout {
        width: Math.min(implicitWidth, parent.width)
        height: parent.height
        spacing: 0
        visible: actions.available
        opacity: actions.shown || actions.focused || more.menuShown || actions.detailed ? 1 : 0
        Behavior on opacity { NumberAnimation { duration: Theme.quick; easing.type: Easing.OutCubic } }

        CopyButton {
            id: copy
            visible: actions.copyable
            text: qsTr("Copy answer")
            onClicked: actions.chat.copy(actions.messageId)
        }
        MessageMenu {
            id: more
            chat: actions.chat
            messageId: actions.messageId
            hasText: actions.copyable
            onActed: actions.acted()
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
        SiblingSwitch {
            id: versions
            chat: actions.chat
            messageId: actions.messageId
            siblingIndex: actions.siblingIndex
            siblingCount: actions.siblingCount
            earlierName: qsTr("Earlier answer")
            laterName: qsTr("Later answer")
            onActed: actions.acted()
        }
        IconButton {
            id: info
            size: 28
            glyph: "info"
            ink: actions.detailed || hovered || visualFocus ? Theme.text : Theme.muted
            text: qsTr("Details of this answer")
            onClicked: actions.showDetails()
        }
        Label {
            visible: text.length > 0
            mayElide: true   // the details have all of it
            Layout.fillWidth: true
            leftPadding: Theme.space1
            text: actions.stats
            color: numbers.hovered ? Theme.text : Theme.muted
            font.pixelSize: Theme.small
            HoverHandler { id: numbers }
            TapHandler { onTapped: actions.showDetails() }
        }
    }
}
