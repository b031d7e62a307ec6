// The window: sidebar, gauge strip, conversation; and the keys that work everywhere.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Compare
import Sirocco.Controls
import Sirocco.Models
import Sirocco.Monitor
import Sirocco.Settings
import Sirocco.Sidebar

T.ApplicationWindow {
    id: window

    required property ChatController chat
    required property CompareController compare
    required property SidebarController history
    required property ModelController models
    required property GaugeController gauges
    required property SettingsController settings

    property string place: "chat"   // the page that is shown: chat, compare
    readonly property bool sidebarShown: settings.sidebarVisible && width >= 640

    title: chat.title.length > 0 ? qsTr("%1 – Sirocco").arg(chat.title) : qsTr("Sirocco")
    width: 1200
    height: 800
    minimumWidth: 560
    minimumHeight: 420
    color: Theme.page
    font: Application.font

    Binding { target: Theme; property: "mode"; value: window.settings.theme }
    Binding { target: Theme; property: "reducedMotion"; value: window.settings.reducedMotion }

    Connections {
        target: window.models
        function onRefusedNow() { refusal.open() }
        function onTemplateWanted() { templateDialog.open() }
    }

    Shortcut { sequences: [StandardKey.New]; onActivated: window.newChat() }
    Shortcut { sequences: [StandardKey.Open]; onActivated: modelDialogs.chooseFile() }
    Shortcut { sequence: "Ctrl+,"; onActivated: window.openSettings(true) }
    Shortcut { sequence: "Ctrl+B"; onActivated: window.settings.sidebarVisible = !window.settings.sidebarVisible }
    Shortcut { sequence: "Ctrl+D"; onActivated: window.compareNext() }
    Shortcut { sequence: "Ctrl+L"; onActivated: window.focusPage() }
    Shortcut { sequence: "F1"; onActivated: keys.open() }
    Shortcut { sequence: "F6"; onActivated: window.switchPane() }
    Shortcut { sequence: "Esc"; enabled: window.place === "chat" && window.chat.generating; onActivated: window.chat.stop() }
    Shortcut { sequence: "Esc"; enabled: window.place === "compare" && window.compare.running; onActivated: window.compare.stopAll() }
    Shortcut { sequences: [StandardKey.Quit]; onActivated: window.close() }

    Connections {
        target: window.chat
        function onCompareRequested(messageId) {
            window.compare.askAgain(window.chat.conversationId, messageId)
            window.go("compare")
        }
    }
    Connections {
        target: window.compare
        function onKept(conversation) {
            if (conversation === window.chat.conversationId)
                window.chat.sentElsewhere(window.compare.prompt)
            window.chat.open(conversation)
            window.go("chat")
        }
    }

    function go(to: string) {
        place = to
        focusPage()
    }
    function focusPage() { place === "compare" ? comparePage.focusPrompt() : page.focusComposer() }
    function newChat() {
        place = "chat"
        chat.newChat()
    }
    // What the composer holds; there, a second press leads back.
    function compareNext() {
        if (place === "compare") {
            go("chat")
            return
        }
        // With nothing to ask, what is there stays.
        if (chat.draft().length > 0 || (!compare.answered && compare.prompt.length === 0))
            compare.askNext(chat.conversationId, chat.draft())
        go("compare")
    }

    function openSettings(byKeyboard: bool) {
        settingsPopover.byKeyboard = byKeyboard
        settingsPopover.open()
    }

    function switchPane() {
        let item = window.activeFocusItem
        while (item && item !== sidebar)
            item = item.parent
        if (item === sidebar || !sidebarShown)
            focusPage()
        else
            sidebar.focusCurrent()
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Sidebar {
            id: sidebar
            Layout.preferredWidth: Math.min(Theme.sidebarWidth, Math.round(window.width * 0.3))
            Layout.fillHeight: true
            visible: window.sidebarShown
            controller: window.history
            currentId: window.place === "chat" ? window.chat.conversationId : ""
            onNewChatRequested: window.newChat()
            onOpenRequested: id => {
                window.chat.open(id)
                window.place = "chat"
            }
            places: PlaceRow {
                glyph: "columns"
                text: qsTr("Compare")
                current: window.place === "compare"
                onClicked: window.go("compare")
            }

            Button {
                id: settingsButton
                look: Button.Quiet
                glyph: "settings"
                text: qsTr("Settings")
                onClicked: window.openSettings(visualFocus)
            }
            Item { Layout.fillWidth: true }
            IconButton {
                glyph: "keyboard"
                text: qsTr("Keyboard shortcuts")
                hint: qsTr("Keyboard shortcuts (F1)")
                onClicked: keys.open()
            }
        }

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            GaugeStrip {
                Layout.fillWidth: true
                settings: window.settings
                models: window.models
                gauges: window.gauges
                onOpenFileRequested: modelDialogs.chooseFile()
                onOpenFolderRequested: modelDialogs.chooseFolder()
                onTemplateRequested: templateDialog.open()
            }

            ChatPage {
                id: page
                visible: window.place === "chat"
                Layout.fillWidth: true
                Layout.fillHeight: true
                chat: window.chat
                status: ModelStatus {
                    width: parent.width
                    height: visible ? implicitHeight : 0
                    controller: window.models
                    onOpenFileRequested: modelDialogs.chooseFile()
                    onTemplateRequested: templateDialog.open()
                }
            }

            ComparePage {
                id: comparePage
                visible: window.place === "compare"
                Layout.fillWidth: true
                Layout.fillHeight: true
                controller: window.compare
                status: ModelStatus {
                    width: parent.width
                    height: visible ? implicitHeight : 0
                    controller: window.models
                    onOpenFileRequested: modelDialogs.chooseFile()
                    onTemplateRequested: templateDialog.open()
                }
            }
        }
    }

    DropTarget {
        anchors.fill: parent
        models: window.models
        attachments: window.chat.attachments
        onDocumentsDropped: window.go("chat")
    }

    OpenModelDialogs {
        id: modelDialogs
        controller: window.models
    }

    RefusalDialog {
        id: refusal
        controller: window.models
        onOpenFileRequested: modelDialogs.chooseFile()
    }

    TemplateDialog {
        id: templateDialog
        controller: window.models
        onClosed: window.focusPage()
    }

    SettingsPopover {
        id: settingsPopover
        parent: T.Overlay.overlay
        x: Theme.space2
        y: parent ? parent.height - height - Theme.space6 - Theme.space4 : 0
        controller: window.settings
        onClosed: window.focusPage()
    }

    KeySheet {
        id: keys
        onClosed: window.focusPage()
    }
}
