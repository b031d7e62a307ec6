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
import Sirocco.Shell
import Sirocco.Sidebar
import Sirocco.Templates

T.ApplicationWindow {
    id: window

    required property ChatController chat
    required property CompareController compare
    required property SidebarController history
    required property SearchController search
    required property TransferController transfer
    required property PaletteModel paletteModel
    required property ModelController models
    required property GaugeController gauges
    required property MonitorController monitor
    required property SettingsController settings
    required property LibraryController library
    required property InspectorController inspector

    property string place: "chat"   // the page that is shown: chat, compare, templates, monitor, settings
    property string placeBefore: "chat"   // the settings
    readonly property bool sidebarFits: width >= 640
    readonly property bool sidebarShown: settings.sidebarVisible && sidebarFits

    title: chat.title.length > 0 ? qsTr("%1 – Sirocco").arg(chat.title) : qsTr("Sirocco")
    width: 1200
    height: 800
    minimumWidth: 560
    minimumHeight: 420
    color: Theme.page
    font: Application.font
    onClosing: templates.commit()

    Binding { target: Theme; property: "mode"; value: window.settings.theme }
    Binding { target: Theme; property: "fontScale"; value: window.settings.fontPercent / 100 }
    Binding { target: Theme; property: "reducedMotion"; value: window.settings.reducedMotion }

    Connections {
        target: window.models
        function onRefusedNow() { refusal.open() }
        function onTemplateWanted() { templateDialog.open() }
    }

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

    function focusPage() {
        if (place === "compare")
            comparePage.focusPrompt()
        else if (place === "settings")
            settingsPage.begin(Qt.OtherFocusReason)
        else if (place === "templates")
            templates.begin(Qt.TabFocusReason)
        else if (place === "monitor")
            (monitorPlace.item as MonitorPage).begin(Qt.OtherFocusReason)
        else
            page.focusComposer()
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
        if (place !== "settings")
            placeBefore = place
        place = "settings"
        settingsPage.begin(byKeyboard ? Qt.TabFocusReason : Qt.OtherFocusReason)
    }

    function closeSettings() {
        if (place === "settings")
            go(placeBefore)
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
        place: window.place
        compare: window.compare
        experts: window.monitor.experts
        onConversationWanted: window.go("chat")
        onSettingsDone: window.closeSettings()
        onCompareWanted: window.compareNext()
        onModelFileWanted: modelDialogs.chooseFile()
        onModelFolderWanted: modelDialogs.chooseFolder()
        onTemplateWanted: templateDialog.open()
        onExportWanted: ids => transferDialogs.chooseExport(ids)
        onImportWanted: transferDialogs.chooseImport()
        onPaneSwitchWanted: window.switchPane()
        onSettingsWanted: window.openSettings(true)
        onTemplatesWanted: window.go("templates")
        onMonitorWanted: window.go(window.place === "monitor" ? "chat" : "monitor")
        onInspectionWanted: tokens.showNext()
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
            currentId: window.place === "chat" ? window.chat.conversationId : ""
            onNewChatRequested: {
                window.place = "chat"
                window.chat.newChat()
            }
            onOpenRequested: id => {
                window.chat.open(id)
                window.place = "chat"
            }
            onExportRequested: ids => transferDialogs.chooseExport(ids)
            onImportRequested: transferDialogs.chooseImport()
            onMessageRequested: (id, message) => {
                window.place = "chat"
                window.chat.openAt(id, message)
            }
            onBackRequested: window.focusPage()
            places: [
                PlaceRow {
                    glyph: "columns"
                    text: qsTr("Compare")
                    current: window.place === "compare"
                    onClicked: window.go("compare")
                },
                PlaceRow {
                    glyph: "template"
                    text: qsTr("Templates")
                    current: window.place === "templates"
                    onClicked: window.go("templates")
                },
                PlaceRow {
                    glyph: "gauge"
                    text: qsTr("Monitor")
                    current: window.place === "monitor"
                    onClicked: window.go("monitor")
                }
            ]

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
                onMonitorRequested: window.go("monitor")
            }

            ChatPage {
                id: page
                visible: window.place === "chat"
                onInspectionRequested: tokens.showNext()
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

            TemplatesPage {
                id: templates
                visible: window.place === "templates"
                Layout.fillWidth: true
                Layout.fillHeight: true
                library: window.library
                onClosed: window.go("chat")
                onUseRequested: id => {
                    window.go("chat")
                    page.useTemplate(id)
                }
                onInspectionRequested: (systemPrompt, text) => tokens.showText(systemPrompt, text)
            }

            Loader {
                id: monitorPlace
                active: window.place === "monitor"
                visible: active
                Layout.fillWidth: true
                Layout.fillHeight: true
                sourceComponent: MonitorPage {
                    controller: window.monitor
                    onClosed: window.go("chat")
                }
            }

            SettingsPage {
                id: settingsPage
                visible: window.place === "settings"
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
        onDocumentsDropped: window.go("chat")
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
        onClosed: window.focusPage()
    }

    InspectorDialog {
        id: tokens
        inspector: window.inspector
        onClosed: if (window.place !== "templates") window.focusPage()
    }

    CommandPalette {
        id: commands
        model: window.paletteModel
        actions: actions
        onDone: window.focusPage()
        onConversationChosen: id => {
            window.place = "chat"
            window.chat.open(id)
        }
    }

    KeySheet {
        id: keys
        actions: actions
        onClosed: window.focusPage()
    }
}
