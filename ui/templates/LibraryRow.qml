// One template of the list.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls

T.ItemDelegate {
    id: row

    required property string templateId
    required property string name
    required property string shortcut
    required property bool favourite
    property bool current: false

    text: name
    implicitHeight: Theme.rowHeight
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    contentItem: RowLayout {
        spacing: Theme.space2
        Label {
            Layout.fillWidth: true
            text: row.text
            mayElide: true
            font.weight: row.current ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        Label {
            visible: row.shortcut.length > 0
            Layout.maximumWidth: row.availableWidth * 0.45
            text: "/" + row.shortcut
            mayElide: true
            color: Theme.muted
            font.family: Theme.mono
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.current ? Theme.selected : row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
        FocusRing { shown: row.visualFocus; gap: -2 }
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.description: shortcut.length > 0 ? "/" + shortcut : ""
    Accessible.selected: current
    Accessible.onPressAction: clicked()
}
