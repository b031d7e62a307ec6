// A square button that shows only an icon; its text is the accessible name and the tooltip.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls

T.Button {
    id: control

    property string glyph
    property string hint: text
    property int size: 32   // at a font scale of 1
    property color ink: hovered || visualFocus ? Theme.text : Theme.muted
    property bool filled: false

    implicitWidth: Theme.scaled(size)
    implicitHeight: implicitWidth
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            width: control.size <= 28 ? Theme.smallIcon : Theme.iconSize
            height: width
            name: control.glyph
            color: !control.enabled ? Theme.control : control.filled ? Theme.accentInk : control.ink
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: {
            if (control.filled)
                return !control.enabled ? Theme.pressed
                    : control.down || control.hovered ? Theme.accentHover : Theme.accent
            return control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"
        }

        FocusRing { shown: control.visualFocus }
    }

    ToolTip {
        text: control.hint
        visible: (control.hovered || control.visualFocus) && !control.down && control.hint.length > 0
    }

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()
}
