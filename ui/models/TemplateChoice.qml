// One prompt template to choose: its name, whose it is, and how a message looks in it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls

T.RadioButton {
    id: choice

    required property string hint
    required property string example
    property bool suggested: false

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    padding: Theme.space3
    leftPadding: Theme.space3 + Theme.smallIcon + Theme.space3
    focusPolicy: Qt.StrongFocus

    contentItem: ColumnLayout {
        spacing: 2

        RowLayout {
            spacing: Theme.space2
            Layout.fillWidth: true
            Label {
                text: choice.text
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                visible: choice.suggested
                text: qsTr("likely")
                color: Theme.accent
                font.pixelSize: Theme.small
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            Item { Layout.fillWidth: true }
        }
        Label {
            Layout.fillWidth: true
            text: choice.hint
            color: Theme.muted
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            Layout.topMargin: 2
            text: choice.example
            font.family: Theme.mono
            font.pixelSize: Theme.small
            mayElide: true
            Accessible.ignored: true
        }
    }

    indicator: Rectangle {
        x: Theme.space3
        y: Theme.space3 + 1
        width: Theme.smallIcon
        height: width
        radius: width / 2
        color: "transparent"
        border.width: choice.checked ? 5 : 1.5
        border.color: choice.checked ? Theme.accent : Theme.control
    }

    background: Rectangle {
        radius: Theme.radius
        color: choice.checked ? Theme.tint : choice.hovered ? Theme.hover : "transparent"
        border.width: 1
        border.color: choice.checked ? Theme.accent : Theme.line
        FocusRing { shown: choice.visualFocus; cornerRadius: Theme.radius; gap: 0 }
    }

    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: choice.clicked()
}
