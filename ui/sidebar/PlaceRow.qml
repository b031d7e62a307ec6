// A page of the window other than a conversation, at the bottom of the sidebar.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls

T.ItemDelegate {
    id: row

    property string glyph
    property bool current: false

    Layout.fillWidth: true
    implicitHeight: Theme.rowHeight
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout {
        spacing: Theme.space2 - 2
        Icon {
            Layout.preferredWidth: 16
            Layout.preferredHeight: 16
            name: row.glyph
            color: Theme.text
        }
        Label {
            Layout.fillWidth: true
            text: row.text
            font.weight: row.current ? Font.DemiBold : Font.Medium
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.current ? Theme.selected : row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"

        Rectangle {
            visible: row.current
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: 3
            height: 16
            radius: 1.5
            color: Theme.accent
        }

        FocusRing { shown: row.visualFocus; gap: 0 }
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.selected: current
    Accessible.onPressAction: row.clicked()
}
