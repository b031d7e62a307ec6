// A link as the keyboard and a screen reader find it: the text itself is drawn below.
import QtQuick
import Sirocco.Controls

Item {
    id: link

    property string text
    property string address
    signal followed

    activeFocusOnTab: true
    Keys.onReturnPressed: followed()
    Keys.onEnterPressed: followed()
    Keys.onSpacePressed: followed()

    FocusRing { shown: link.activeFocus }

    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.description: address
    Accessible.focusable: true
    Accessible.focused: activeFocus
    Accessible.onPressAction: followed()
}
