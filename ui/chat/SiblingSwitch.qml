// ‹ 2 / 3 ›: from one version of a message to the next.
import QtQuick
import Sirocco.Chat
import Sirocco.Controls

Row {
    id: control

    required property ChatController chat
    property string messageId
    property int siblingIndex: 0
    property int siblingCount: 1
    property string earlierName
    property string laterName
    readonly property bool focused: earlier.visualFocus || later.visualFocus
    signal acted   // the row is about to go, and the keyboard should go elsewhere

    function go(step: int) {
        acted()
        chat.selectSibling(messageId, step)
    }

    visible: siblingCount > 1

    IconButton {
        id: earlier
        size: 28
        enabled: control.siblingIndex > 0 && !control.chat.generating
        glyph: "chevron-left"
        text: control.earlierName
        hint: qsTr("%1 (Alt+←)").arg(text)
        onClicked: control.go(-1)
    }
    Label {
        height: Theme.smallControl
        text: qsTr("%1 / %2").arg(control.siblingIndex + 1).arg(control.siblingCount)
        color: Theme.muted
        font.pixelSize: Theme.small
    }
    IconButton {
        id: later
        size: 28
        enabled: control.siblingIndex < control.siblingCount - 1 && !control.chat.generating
        glyph: "chevron-right"
        text: control.laterName
        hint: qsTr("%1 (Alt+→)").arg(text)
        onClicked: control.go(1)
    }
}
