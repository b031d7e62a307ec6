import QtQuick
import QtQuick.Templates as T

T.TextField {
    id: control

    implicitWidth: Theme.scaled(160)
    implicitHeight: Theme.rowHeight
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    placeholderTextColor: Theme.muted
    font.pixelSize: Theme.body
    selectByMouse: true
    opacity: enabled ? 1 : 0.5

    Text {
        anchors.left: parent.left
        anchors.leftMargin: control.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: control.width - control.leftPadding - control.rightPadding
        visible: control.text.length === 0 && control.preeditText.length === 0
        text: control.placeholderText
        textFormat: Text.PlainText
        color: control.placeholderTextColor
        font: control.font
        elide: Text.ElideRight
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.surface
        border.color: control.activeFocus ? Theme.accent : control.hovered ? Theme.control : Theme.line
        border.width: control.activeFocus ? Theme.focusWidth : 1
    }
}
