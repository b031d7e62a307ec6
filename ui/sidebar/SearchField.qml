// What to look for. Up and Down move through what was found, Enter goes there, Escape ends the search.
import QtQuick
import Sirocco.Controls

TextField {
    id: field

    signal stepped(int by)
    signal chosen
    signal backRequested   // Escape with nothing to clear

    leftPadding: Theme.space2 + 16 + Theme.space2
    maximumLength: 200
    placeholderText: qsTr("Search")
    Accessible.name: qsTr("Search all conversations")
    onAccepted: chosen()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onPressed: event => {
        event.accepted = true
        if (event.key === Qt.Key_Down || event.key === Qt.Key_Up)
            stepped(event.key === Qt.Key_Down ? 1 : -1)
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
            stepped(event.key === Qt.Key_PageDown ? 5 : -5)
        else if (event.key === Qt.Key_Escape && text.length > 0)
            clear()
        else if (event.key === Qt.Key_Escape)
            backRequested()
        else
            event.accepted = false
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        width: 16
        height: 16
        name: "search"
        color: Theme.muted
    }
}
