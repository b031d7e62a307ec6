// One thing that can be done in the window: what it is called, its key, and whether it can be done now.
//
// The key works in the whole window where the place is Everywhere. In the other places it belongs to what has the
// keyboard there and is only named here.
import QtQuick

QtObject {
    id: action

    enum Place { Everywhere, Writing, Reading, List }

    property string name
    property string keys
    property string keysText: shortcut.nativeText   // as people read it
    property int place: WindowAction.Everywhere
    property bool enabled: true
    property bool offered: true   // in the palette
    signal triggered

    readonly property Shortcut shortcut: Shortcut {
        sequence: action.keys
        enabled: action.enabled && action.place === WindowAction.Everywhere
        onActivated: action.triggered()
    }
}
