// An action or a conversation in the command palette, with its key or what it is at the right.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls

T.ItemDelegate {
    id: row

    required property string name
    required property int actionIndex   // none: -1
    required property string conversationId
    required property int index
    property bool current: false
    property string detail
    readonly property string spoken: detail.length > 0 ? Wording.fill(qsTr("%1, %2"), [name, detail]) : name

    height: Theme.rowHeight
    leftPadding: Theme.space2
    rightPadding: Theme.space4   // beside the scroll bar
    hoverEnabled: true
    focusPolicy: Qt.NoFocus

    contentItem: RowLayout {
        spacing: Theme.space4
        Label {
            Layout.fillWidth: true
            text: row.name
            maximumLineCount: 1
            Accessible.ignored: true
        }
        Label {
            text: row.detail
            color: Theme.muted
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.current ? Theme.selected : row.hovered ? Theme.hover : "transparent"
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: detail
    Accessible.selected: current
    Accessible.onPressAction: clicked()
}
