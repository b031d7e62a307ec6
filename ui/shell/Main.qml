// The window: sidebar, gauge strip, conversation; and the keys that work everywhere.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls
import Sirocco.Models
import Sirocco.Monitor
import Sirocco.Settings
import Sirocco.Sidebar

T.ApplicationWindow {
    id: window

    required property ChatController chat
    required property SidebarController history
    required property ModelController models
    required property GaugeController gauges
    required property SettingsController settings

    property bool settingsOpen: false
    readonly property bool sidebarShown: settings.sidebarVisible && width >= 640

    title: chat.title.length > 0 ? qsTr("%1 – Sirocco").arg(chat.title) : qsTr("Sirocco")
    width: 1200
    height: 800
    minimumWidth: 560
    minimumHeight: 420
    color: Theme.page
    font: Application.font

    Binding { target: Theme; property: "mode"; value: window.settings.theme }
    Binding { target: Theme; property: "fontScale"; value: window.settings.fontPercent / 100 }
    Binding { target: Theme; property: "reducedMotion"; value: window.settings.reducedMotion }

    Connections {
        target: window.models
        function onRefusedNow() { refusal.open() }
        function onTemplateWanted() { templateDialog.open() }
    }

    Shortcut { sequences: [StandardKey.New]; onActivated: { window.closeSettings(); window.chat.newChat() } }
    Shortcut { sequences: [StandardKey.Open]; onActivated: modelDialogs.chooseFile() }
    Shortcut { sequence: "Ctrl+,"; onActivated: window.openSettings(true) }
    Shortcut { sequence: "Ctrl+B"; onActivated: window.settings.sidebarVisible = !window.settings.sidebarVisible }
    Shortcut { sequence: "Ctrl+L"; onActivated: { window.closeSettings(); page.focusComposer() } }
    Shortcut { sequence: "F1"; onActivated: keys.open() }
    Shortcut { sequence: "F6"; onActivated: window.switchPane() }
    Shortcut { sequences: [StandardKey.ZoomIn, "Ctrl+="]; onActivated: window.settings.fontPercent += 10 }
    Shortcut { sequences: [StandardKey.ZoomOut]; onActivated: window.settings.fontPercent -= 10 }
    Shortcut { sequence: "Ctrl+0"; onActivated: window.settings.fontPercent = 100 }
    Shortcut { sequence: "Esc"; enabled: window.settingsOpen; onActivated: window.closeSettings() }
    Shortcut { sequence: "Esc"; enabled: window.chat.generating && !window.settingsOpen; onActivated: window.chat.stop() }
    Shortcut { sequences: [StandardKey.Quit]; onActivated: window.close() }

    function openSettings(byKeyboard: bool) {
        settingsOpen = true
        settingsPage.begin(byKeyboard ? Qt.TabFocusReason : Qt.OtherFocusReason)
    }

    function closeSettings() {
        if (!settingsOpen)
            return
        settingsOpen = false
        page.focusComposer()
    }

    function switchPane() {
        let item = window.activeFocusItem
        while (item && item !== sidebar)
            item = item.parent
        if (item === sidebar || !sidebarShown)
            page.focusComposer()
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
            currentId: window.chat.conversationId
            onNewChatRequested: {
                window.closeSettings()
                window.chat.newChat()
            }
            onOpenRequested: id => {
                window.closeSettings()
                window.chat.open(id)
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
                visible: !window.settingsOpen
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

            SettingsPage {
                id: settingsPage
                visible: window.settingsOpen
                Layout.fillWidth: true
                Layout.fillHeight: true
                controller: window.settings
                onClosed: window.closeSettings()
            }
        }
    }

    DropTarget {
        anchors.fill: parent
        models: window.models
        attachments: window.chat.attachments
        onDocumentsDropped: page.focusComposer()
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
        onClosed: page.focusComposer()
    }

    KeySheet {
        id: keys
        onClosed: page.focusComposer()
    }
}
