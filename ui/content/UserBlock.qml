// What the user said: a tinted block at the right, as wide as its text, at most most of the column.
import QtQuick
import Sirocco.Controls

Item {
    id: block

    property alias source: text.source
    readonly property real widest: width * 0.84 - 2 * Theme.space4

    implicitHeight: bubble.height

    Rectangle {
        id: bubble
        anchors.right: parent.right
        width: text.width + 2 * Theme.space4
        height: text.implicitHeight + Theme.space4
        radius: Theme.radiusLarge
        color: Theme.tint

        AnswerText {
            id: text
            x: Theme.space4
            y: Theme.space2
            width: Math.min(Math.ceil(implicitWidth), block.widest)
            name: qsTr("You: %1").arg(block.source)
        }
    }
}
