// A button with a text and, if wanted, an icon before it.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls

T.Button {
    id: control

    enum Look { Outlined, Filled, Quiet, Danger }

    property int look: Button.Outlined
    property string glyph
    property bool opensMore: false   // marked with a chevron

    readonly property color ink: look === Button.Filled || look === Button.Danger
        ? Theme.accentInk : Theme.text

    implicitWidth: Math.max(Theme.rowHeight, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Theme.rowHeight
    leftPadding: look === Button.Quiet ? Theme.space2 : Theme.space3
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5

    contentItem: Item {
        id: content
        readonly property real icons: (control.glyph.length > 0 ? Theme.smallIcon + row.spacing : 0)
            + (control.opensMore ? Theme.tinyIcon + row.spacing : 0)
        implicitWidth: label.implicitWidth + icons
        implicitHeight: row.implicitHeight

        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.space2 - 2

            Icon {
                visible: control.glyph.length > 0
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.smallIcon
                height: width
                name: control.glyph
                color: control.ink
            }

            Text {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                textFormat: Text.PlainText
                color: control.ink
                font.pixelSize: Theme.body
                font.weight: control.look === Button.Filled || control.look === Button.Danger
                    ? Font.DemiBold : Font.Medium
                elide: Text.ElideRight
                width: Math.min(implicitWidth, control.availableWidth - content.icons)
            }

            Icon {
                visible: control.opensMore
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.tinyIcon
                height: width
                name: "chevron-down"
                color: Theme.muted
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: {
            if (control.look === Button.Filled)
                return control.hovered || control.down ? Theme.accentHover : Theme.accent
            if (control.look === Button.Danger)
                return Theme.danger
            if (control.down)
                return Theme.pressed
            if (control.hovered)
                return Theme.hover
            return control.look === Button.Outlined ? Theme.surface : "transparent"
        }
        border.width: control.look === Button.Outlined ? 1 : 0
        border.color: Theme.line

        FocusRing { shown: control.visualFocus }
    }

    Accessible.role: Accessible.Button
    Accessible.name: text
    // A signal alone changes nothing of a button that stays pressed.
    Accessible.onPressAction: {
        if (control.checkable)
            control.toggle()
        control.clicked()
    }
}
