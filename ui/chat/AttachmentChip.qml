// One document in the composer: its name, how long it is, how far it is read. Enter shows its text, Delete removes it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls

T.Button {
    id: chip

    property string name
    property string detail
    property bool reading: false
    property real progress: -1   // 0 to 1; negative where it is not known
    property real widest: Theme.scaled(280)
    signal opened
    signal removed

    implicitWidth: Math.min(widest, content.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Theme.chipHeight
    leftPadding: Theme.space2
    rightPadding: Theme.space1
    focusPolicy: Qt.StrongFocus
    onClicked: if (!reading) opened()
    Keys.onDeletePressed: removed()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            removed()
            event.accepted = true
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            clicked()
            event.accepted = true
        }
    }

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
        IconButton {
            size: 28
            glyph: "close"
            text: chip.reading ? qsTr("Stop reading %1").arg(chip.name) : qsTr("Remove %1").arg(chip.name)
            hint: chip.reading ? qsTr("Stop reading") : qsTr("Remove (Delete)")
            onClicked: chip.removed()
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: chip.down ? Theme.pressed : chip.hovered ? Theme.hover : Theme.page
        border.width: 1
        border.color: Theme.line

        Rectangle {
            visible: chip.reading && chip.progress >= 0
            x: 1
            y: parent.height - height - 1
            width: (parent.width - 2) * chip.progress
            height: 2
            color: Theme.accent
        }
        FocusRing { shown: chip.visualFocus }
    }

    Accessible.role: Accessible.Button
    Accessible.name: Wording.fill(qsTr("Document %1, %2"), [name, detail])
    Accessible.description: qsTr("Enter shows its text, Delete removes it")
    Accessible.onPressAction: chip.clicked()
}
