// One line of tokens, or the heading of a message.
import QtQuick
import Sirocco.Controls

Item {
    id: row

    required property string heading
    required property var tokens
    required property string spoken
    required property font tokenFont
    property int current: -1
    signal pointed(int place)

    implicitHeight: heading.length > 0 ? title.implicitHeight + Theme.space4 : Theme.scaled(26)
    Accessible.role: heading.length > 0 ? Accessible.Heading : Accessible.ListItem
    Accessible.name: heading.length > 0 ? heading : spoken

    Label {
        id: title
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space1
        visible: row.heading.length > 0
        text: row.heading
        color: Theme.muted
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Row {
        Repeater {
            model: row.tokens
            Rectangle {
                id: token
                required property var modelData
                readonly property bool marked: modelData.mark
                width: piece.implicitWidth + Theme.space1 * 2
                height: Theme.scaled(24)
                color: marked ? Theme.tint : modelData.place % 2 === 0 ? Theme.hover : Theme.pressed
                border.width: modelData.place === row.current ? Theme.focusWidth : 0
                border.color: Theme.accent
                radius: 3

                Text {
                    id: piece
                    anchors.centerIn: parent
                    text: token.modelData.text
                    textFormat: Text.PlainText
                    font: row.tokenFont
                    color: token.marked ? Theme.accent : Theme.text
                }
                HoverHandler { onHoveredChanged: if (hovered) row.pointed(token.modelData.place) }
                TapHandler { onTapped: row.pointed(token.modelData.place) }
            }
        }
    }
}
