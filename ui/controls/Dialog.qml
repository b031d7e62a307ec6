// A question over the window: a title, a body (the children), and buttons in the footer. Esc is "no".
import QtQuick
import QtQuick.Templates as T

T.Dialog {
    id: control

    property string explanation
    property int wanted: 480   // its width in a window that has the room
    property alias buttons: buttonRow.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    margins: Theme.space4
    padding: Theme.space5
    topPadding: Theme.space3
    width: Math.min(Theme.scaled(wanted), parent ? parent.width - 2 * Theme.space4 : wanted)
    implicitHeight: header.implicitHeight + contentItem.implicitHeight + footer.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape

    header: Item {
        implicitHeight: heading.implicitHeight + Theme.space5
        Label {
            id: heading
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: Theme.space5
            anchors.rightMargin: Theme.space5
            text: control.title
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
    }

    footer: Item {
        implicitHeight: Theme.rowHeight + Theme.space5
        Row {
            id: buttonRow
            anchors.right: parent.right
            anchors.rightMargin: Theme.space5
            spacing: Theme.space2
        }
    }

    background: CardBackground {
        radius: Theme.radiusLarge
        Accessible.role: Accessible.Dialog
        Accessible.name: control.title
        Accessible.description: control.explanation
    }

    T.Overlay.modal: Rectangle { color: Theme.scrim }

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.gentle; easing.type: Easing.OutCubic } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.quick; easing.type: Easing.OutCubic } }
}
