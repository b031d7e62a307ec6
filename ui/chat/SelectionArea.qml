// Selecting by mouse over the conversation, from one message into the next, and following links by a click. Presses on
// anything but text go through to what lies below.
import QtQuick
import Sirocco.Chat
import Sirocco.Controls

MouseArea {
    id: area

    required property ListView messages
    required property ConversationSelection picked
    signal linkRequested(string address)
    signal scrollRequested(real pixels)

    property string pressedLink
    property point pressedAt
    property point at

    function messageAt(y: real): Item {
        const inside = Math.max(1, Math.min(height - 1, y))
        return messages.itemAt(messages.width / 2, inside + messages.contentY)
    }

    function extendTo(x: real, y: real) {
        const message = messageAt(y) as MessageDelegate
        if (message) {
            const place = mapToItem(message, x, Math.max(0, Math.min(height, y)))
            picked.extend(message.index, message.positionAt(place.x, place.y))
        }
    }

    acceptedButtons: Qt.LeftButton
    preventStealing: true

    onPressed: mouse => {
        const message = messageAt(mouse.y) as MessageDelegate
        const place = message ? mapToItem(message, mouse.x, mouse.y) : Qt.point(0, 0)
        if (!message || mouse.source !== Qt.MouseEventNotSynthesized || !message.isText(place.x, place.y)) {
            mouse.accepted = false
            return
        }
        pressedAt = Qt.point(mouse.x, mouse.y)
        pressedLink = message.linkAt(place.x, place.y)
        const position = message.positionAt(place.x, place.y)
        if (mouse.modifiers & Qt.ShiftModifier && !picked.empty)
            picked.extend(message.index, position)
        else
            picked.begin(message.index, position)
    }
    onPositionChanged: mouse => {
        at = Qt.point(mouse.x, mouse.y)
        if (pressedLink.length > 0
            && Math.abs(at.x - pressedAt.x) + Math.abs(at.y - pressedAt.y) > Application.styleHints.startDragDistance)
            pressedLink = ""
        if (pressedLink.length === 0)
            extendTo(mouse.x, mouse.y)
    }
    onReleased: {
        if (pressedLink.length > 0)
            linkRequested(pressedLink)
        else
            picked.offer()
        pressedLink = ""
    }
    onCanceled: pressedLink = ""
    onDoubleClicked: mouse => {
        const message = messageAt(mouse.y) as MessageDelegate
        if (!message)
            return
        const place = mapToItem(message, mouse.x, mouse.y)
        const word = message.wordAt(place.x, place.y)
        picked.begin(message.index, word.x)
        picked.extend(message.index, word.y)
        picked.offer()
    }

    // Beyond the edges the conversation moves along.
    Timer {
        interval: 30
        repeat: true
        running: area.pressed && area.pressedLink.length === 0 && (area.at.y < 0 || area.at.y > area.height)
        onTriggered: {
            area.scrollRequested(area.at.y < 0 ? area.at.y : area.at.y - area.height)
            area.extendTo(area.at.x, area.at.y)
        }
    }
}
