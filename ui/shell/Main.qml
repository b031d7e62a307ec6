// The window: sidebar, gauge strip, conversation; and the keys that work everywhere.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls
import Sirocco.Models
import Sirocco.Monitor
import Sirocco.Settings
import Sirocco.Shell
import Sirocco.Sidebar

T.ApplicationWindow {
    id: window

    required property ChatController chat
    required property SidebarController history
    required property SearchController search
    required property TransferController transfer
    required property PaletteModel paletteModel
    required property ModelController models
    required property GaugeController gauges
    required property SettingsController settings

    property bool settingsOpen: false
    readonly property bool sidebarFits: width >= 640
    readonly property bool sidebarShown: settings.sidebarVisible && sidebarFits

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

    WindowActions {
        id: actions
        chat: window.chat
        history: window.history
        transfer: window.transfer
        models: window.models
        settings: window.settings
        page: page
        sidebar: sidebar
        sidebarFits: window.sidebarFits
        settingsOpen: window.settingsOpen
        onConversationWanted: window.closeSettings()
        onSettingsDone: window.closeSettings()
        onModelFileWanted: modelDialogs.chooseFile()
        onModelFolderWanted: modelDialogs.chooseFolder()
        onTemplateWanted: templateDialog.open()
        onExportWanted: ids => transferDialogs.chooseExport(ids)
        onImportWanted: transferDialogs.chooseImport()
        onPaneSwitchWanted: window.switchPane()
        onSettingsWanted: window.openSettings(true)
        onSheetWanted: keys.open()
        onPaletteWanted: commands.start()
        onCloseWanted: window.close()
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Sidebar {
            id: sidebar
            Layout.preferredWidth: Math.min(Theme.sidebarWidth, Math.round(window.width * 0.35))
            Layout.fillHeight: true
            visible: window.sidebarShown
            controller: window.history
            search: window.search
            transfer: window.transfer
            currentId: window.chat.conversationId
            onNewChatRequested: {
                window.closeSettings()
                window.chat.newChat()
            }
            onOpenRequested: id => {
                window.closeSettings()
                window.chat.open(id)
            }
            onExportRequested: ids => transferDialogs.chooseExport(ids)
            onImportRequested: transferDialogs.chooseImport()
            onMessageRequested: (id, message) => {
                window.closeSettings()
                window.chat.openAt(id, message)
            }
            onBackRequested: page.focusComposer()

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

    TransferDialogs {
        id: transferDialogs
        controller: window.transfer
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

    CommandPalette {
        id: commands
        model: window.paletteModel
        actions: actions
        onDone: page.focusComposer()
        onConversationChosen: id => {
            window.closeSettings()
            window.chat.open(id)
        }
    }

    KeySheet {
        id: keys
        actions: actions
        onClosed: page.focusComposer()
    }
}
