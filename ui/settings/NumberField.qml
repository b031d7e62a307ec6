// A number that may be left to the program: empty is 0, "automatic". Taken when the field is left, or with Enter.
import QtQuick
import Sirocco.Controls

TextField {
    id: field

    property int value: 0
    property int largest: 1
    property string name
    signal chosen(int value)

    function show() { text = value > 0 ? value : "" }

    // Not editingFinished, which an emptied field does not send.
    function take() {
        chosen(Math.min(largest, parseInt(text) || 0))
        show()
    }

    implicitWidth: Theme.scaled(120)
    placeholderText: qsTr("automatic")
    validator: IntValidator { bottom: 0; top: field.largest }
    inputMethodHints: Qt.ImhDigitsOnly
    onValueChanged: show()
    Component.onCompleted: show()
    onActiveFocusChanged: if (!activeFocus) take()
    Keys.onReturnPressed: take()
    Keys.onEnterPressed: take()
    Accessible.name: name
}
