// A document in a message that was sent: a press shows its text.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls

T.Button {
    id: chip

    property string name
    property string detail

    implicitWidth: Math.min(Theme.scaled(320), content.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Theme.chipHeight
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    focusPolicy: Qt.StrongFocus

    contentItem: RowLayout {
        id: content
        spacing: Theme.space2

        Icon {
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            name: "file"
            color: Theme.muted
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Label {
                Layout.fillWidth: true
                text: chip.name
                elide: Text.ElideMiddle
                mayElide: true
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: chip.detail
                color: Theme.muted
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.tint
        border.width: chip.hovered || chip.down ? 1 : 0
        border.color: Theme.control
        FocusRing { shown: chip.visualFocus; cornerRadius: Theme.radius }
    }

    Accessible.role: Accessible.Button
    Accessible.name: Wording.fill(qsTr("Sent document %1, %2"), [name, detail])
    Accessible.onPressAction: chip.clicked()
}
