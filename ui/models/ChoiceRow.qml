// A row of the chip's popover that does something: works like a menu item, with arrow keys.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls

T.ItemDelegate {
    id: row

    property string glyph
    property string detail
    property bool mayElide: false   // see Label

    height: Theme.rowHeight
    implicitHeight: Theme.rowHeight
    implicitWidth: icon.width + label.anchors.leftMargin + label.implicitWidth + hint.implicitWidth + 2 * Theme.space2 + Theme.space3
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onUpPressed: {
        const before = nextItemInFocusChain(false)
        if (before)
            before.forceActiveFocus(Qt.BacktabFocusReason)
    }
    Keys.onDownPressed: {
        const after = nextItemInFocusChain(true)
        if (after)
            after.forceActiveFocus(Qt.TabFocusReason)
    }

    contentItem: Item {
        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.smallIcon
            height: width
            name: row.glyph
            color: Theme.muted
        }
        Label {
            id: label
            anchors.left: icon.right
            anchors.leftMargin: 10
            anchors.right: hint.left
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        Label {
            id: hint
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: row.detail
            color: Theme.muted
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.down ? Theme.pressed : row.hovered ? Theme.hover : "transparent"
        FocusRing { shown: row.visualFocus; gap: 0 }
    }

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: detail
    Accessible.onPressAction: row.clicked()
}
