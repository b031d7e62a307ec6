// How the next answer is drawn, and whether this conversation has anything of its own; a press opens all of it.
import QtQuick
import Sirocco.Chat
import Sirocco.Controls

Button {
    id: chip

    required property SetupController setup
    required property Item frame   // what is opened keeps clear of it
    property bool brief: false       // where there is no room to say what is its own
    signal closed

    readonly property string own: setup.ownSampling && setup.ownPrompt ? qsTr("own settings and system prompt")
        : setup.ownSampling ? qsTr("own settings") : setup.ownPrompt ? qsTr("own system prompt") : ""

    // Called where a text is made that follows the language, so that the number does too.
    function temperature(): string {
        const tenths = setup.temperature * 10
        return Number(setup.temperature).toLocaleString(Qt.locale(), "f", Math.abs(tenths - Math.round(tenths)) < 1e-6 ? 1 : 2)
    }

    function show(byKeyboard: bool) {
        popover.byKeyboard = byKeyboard
        popover.clearance = chip.mapToItem(frame, 0, 0).y
        popover.open()
    }

    implicitHeight: Theme.smallControl
    look: Button.Quiet
    opensMore: true
    text: own.length > 0 ? (brief ? qsTr("T %1 · own").arg(temperature()) : qsTr("T %1 · %2").arg(temperature()).arg(own))
        : qsTr("T %1").arg(temperature())
    Accessible.name: qsTr("Temperature %1").arg(temperature())
    Accessible.description: own.length > 0 ? qsTr("This conversation has its %1").arg(own)
        : setup.systemPrompt.length > 0 ? qsTr("The defaults, with a system prompt") : qsTr("The defaults")
    onClicked: popover.visible ? popover.close() : show(visualFocus)

    ToolTip {
        text: qsTr("System prompt and settings of this conversation")
        above: true
        visible: chip.hovered && !popover.visible
    }

    SetupPopover {
        id: popover
        y: -height - Theme.space2 - clearance
        setup: chip.setup
        onClosed: chip.closed()
    }
}
