import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls

T.MenuItem {
    id: control

    property string glyph
    property string detail    // a shortcut or a size, at the right
    property bool dangerous: false

    readonly property color ink: !enabled ? Theme.control : dangerous ? Theme.danger : Theme.text

    implicitWidth: Theme.space2 * 2 + icon.width + label.anchors.leftMargin + label.implicitWidth
        + (hint.text.length > 0 ? hint.implicitWidth + Theme.space5 : Theme.space2)
    implicitHeight: Theme.rowHeight
    padding: 0
    leftPadding: Theme.space2
    rightPadding: Theme.space2

    contentItem: Item {
        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.smallIcon
            height: width
            name: control.checked ? "check" : control.glyph
            color: control.dangerous ? Theme.danger : Theme.muted
        }

        Text {
            id: label
            anchors.left: icon.right
            anchors.leftMargin: 10
            anchors.right: hint.left
            anchors.rightMargin: hint.text.length > 0 ? Theme.space3 : 0
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            color: control.ink
            font.pixelSize: Theme.body
        }

        Text {
            id: hint
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: control.detail
            textFormat: Text.PlainText
            color: Theme.muted
            font.pixelSize: Theme.small
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: control.highlighted ? (control.down ? Theme.pressed : Theme.selected) : "transparent"
    }

    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.description: detail
    Accessible.onPressAction: control.triggered()
}
