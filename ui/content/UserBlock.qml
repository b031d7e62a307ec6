// What the user said: a tinted block at the right, as wide as its text, at most most of the column. What is put into it
// appears at its left.
import QtQuick
import Sirocco.Controls

Item {
    id: block

    property alias source: text.source
    property alias edit: text
    default property alias actions: side.data
    readonly property real widest: width * 0.84 - 2 * Theme.space4
    // The line height leaves room below the last line, which the padding there already is.
    readonly property real below: Math.round(Theme.reading * (Theme.answerLineHeight - 1))

    implicitHeight: bubble.height

    Row {
        id: side
        anchors.right: bubble.left
        anchors.rightMargin: Theme.space1
        anchors.top: bubble.top
        anchors.topMargin: Theme.space2
    }

    Rectangle {
        id: bubble
        anchors.right: parent.right
        width: text.width + 2 * Theme.space4
        height: text.implicitHeight + 2 * Theme.space3 - block.below
        radius: Theme.radiusLarge
        color: Theme.tint

        AnswerText {
            id: text
            x: Theme.space4
            y: Theme.space3
            width: Math.min(Math.ceil(implicitWidth), block.widest)
            name: qsTr("You: %1").arg(block.source)
            selectByMouse: false
            persistentSelection: true
            activeFocusOnPress: false
        }
    }
}
