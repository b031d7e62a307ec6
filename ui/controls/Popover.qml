// A card that opens beside what was pressed and closes on Esc or a press elsewhere.
//
// Rows of a Repeater that may change stand in a Column, here and in dialogs: in Qt 6.4 a Layout that is not in a window,
// as a closed popup's, keeps rows that have gone and touches them when its width changes.
import QtQuick
import QtQuick.Templates as T

T.Popup {
    id: control

    property string name
    // Whether the keyboard opened it: then what gets the focus shows the ring.
    property bool byKeyboard: false
    readonly property int focusReason: byKeyboard ? Qt.TabFocusReason : Qt.PopupFocusReason

    padding: Theme.space4
    margins: Theme.space2
    focus: true
    modal: false
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    background: CardBackground {
        Accessible.role: Accessible.Pane
        Accessible.name: control.name
    }

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick; easing.type: Easing.OutCubic } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.quick; easing.type: Easing.OutCubic } }
}
