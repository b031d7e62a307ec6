// Every action of the window and every key, in one table. The keys work because they are here; the palette offers what
// is here, the sheet lists the keys that are here. An item and not an object, so that no key reaches past what is modal.
import QtQuick
import Sirocco.Chat
import Sirocco.Compare
import Sirocco.Models
import Sirocco.Monitor
import Sirocco.Settings
import Sirocco.Shell
import Sirocco.Sidebar

Item {
    id: actions

    required property ChatController chat
    required property SidebarController history
    required property TransferController transfer
    required property ModelController models
    required property SettingsController settings
    required property ChatPage page
    required property Sidebar sidebar
    required property bool sidebarFits
    required property CompareController compare
    required property ExpertsController experts
    required property string place   // the page that is shown
    readonly property bool chatting: place === "chat"
    signal modelFileWanted
    signal modelFolderWanted
    signal templateWanted
    signal exportWanted(var ids)   // none: all
    signal importWanted
    signal paneSwitchWanted
    signal settingsWanted
    signal settingsDone
    signal compareWanted
    signal conversationWanted   // whatever page is in front of it
    signal sheetWanted
    signal paletteWanted
    signal closeWanted
    signal templatesWanted
    signal monitorWanted
    signal inspectionWanted

    // Of the open conversation, as look() found it.
    property var here: ({ listed: false, pinned: false, archived: false })

    function look() { here = history.stateOf(chat.conversationId) }

    function toSidebar() {
        settings.sidebarVisible = true
        return sidebarFits
    }

    readonly property list<WindowAction> table: [
        WindowAction {
            name: qsTr("New chat")
            keys: "Ctrl+N"
            onTriggered: {
                actions.conversationWanted()
                actions.chat.newChat()
            }
        },
        WindowAction {
            name: qsTr("Temporary conversation")
            keys: "Ctrl+Shift+N"
            onTriggered: {
                actions.conversationWanted()
                actions.chat.newTemporary()
            }
        },
        WindowAction {
            name: qsTr("Search all conversations")
            keys: "Ctrl+Shift+F"
            enabled: actions.sidebarFits
            onTriggered: if (actions.toSidebar()) actions.sidebar.focusSearch()
        },
        WindowAction {
            name: qsTr("Find in this conversation")
            keys: "Ctrl+F"
            enabled: !actions.chat.empty && actions.chatting
            onTriggered: actions.page.find()
        },
        WindowAction {
            name: qsTr("Regenerate the last answer")
            keys: "Ctrl+R"
            enabled: actions.chatting && actions.chat.modelReady && !actions.chat.generating
                && actions.chat.messages.lastAnswer.length > 0
            onTriggered: actions.chat.regenerate(actions.chat.messages.lastAnswer)
        },
        WindowAction {
            name: qsTr("Edit the last message")
            keys: "Ctrl+Up"
            place: WindowAction.Writing
            enabled: !actions.chat.empty && !actions.chat.generating
            onTriggered: {
                actions.conversationWanted()
                actions.chat.editLast()
            }
        },
        WindowAction {
            name: qsTr("Earlier version of a message or answer")
            keys: "Alt+Left"
            enabled: actions.chatting && !actions.chat.empty && !actions.chat.generating
            onTriggered: actions.chat.selectLastSibling(-1)
        },
        WindowAction {
            name: qsTr("Later version of a message or answer")
            keys: "Alt+Right"
            enabled: actions.chatting && !actions.chat.empty && !actions.chat.generating
            onTriggered: actions.chat.selectLastSibling(1)
        },
        WindowAction {
            name: qsTr("Stop the answer")
            keys: "Esc"
            enabled: actions.chat.generating && actions.chatting
            onTriggered: actions.chat.stop()
        },
        WindowAction {
            name: qsTr("Compare answers, and back")
            keys: "Ctrl+D"
            onTriggered: actions.compareWanted()
        },
        WindowAction {
            name: qsTr("Stop comparing")
            keys: "Esc"
            keysText: ""   // named once, where it stops an answer
            enabled: actions.place === "compare" && actions.compare.running
            onTriggered: actions.compare.stopAll()
        },
        WindowAction {
            name: qsTr("Copy the last answer")
            enabled: actions.chat.messages.lastAnswer.length > 0
            onTriggered: actions.chat.copy(actions.chat.messages.lastAnswer)
        },
        WindowAction {
            name: qsTr("Details of the last answer")
            keys: "Ctrl+Shift+I"
            enabled: actions.chat.messages.lastAnswer.length > 0
            onTriggered: {
                actions.conversationWanted()
                actions.page.showDetails(actions.chat.messages.lastAnswer)
            }
        },
        WindowAction {
            name: qsTr("Run the last answer again and compare")
            enabled: actions.chat.messages.lastAnswer.length > 0 && actions.chat.modelReady
                && !actions.chat.details.running
            onTriggered: {
                actions.conversationWanted()
                actions.page.showDetails(actions.chat.messages.lastAnswer)
                actions.chat.details.replay()
            }
        },
        WindowAction {
            name: qsTr("Attach a document…")
            keys: "Ctrl+Shift+A"
            onTriggered: {
                actions.conversationWanted()
                actions.page.attach()
            }
        },
        WindowAction {
            name: qsTr("Templates")
            keys: "Ctrl+T"
            onTriggered: actions.templatesWanted()
        },
        WindowAction {
            name: qsTr("Monitor, and back")
            keys: "Ctrl+M"
            onTriggered: actions.monitorWanted()
        },
        WindowAction {
            name: qsTr("Count which experts answer")
            enabled: !actions.experts.counting
            onTriggered: actions.experts.counting = true
        },
        WindowAction {
            name: qsTr("Stop counting which experts answer")
            enabled: actions.experts.counting
            onTriggered: actions.experts.counting = false
        },
        WindowAction {
            name: qsTr("Conversation settings and system prompt")
            keys: "Ctrl+Shift+S"
            onTriggered: {
                actions.conversationWanted()
                actions.page.showSetup()
            }
        },
        WindowAction {
            name: qsTr("Inspect the prompt, token by token")
            keys: "Ctrl+I"
            enabled: actions.chat.modelReady
            onTriggered: actions.inspectionWanted()
        },
        WindowAction {
            name: qsTr("Rename this conversation")
            enabled: actions.here.listed && actions.sidebarFits
            onTriggered: if (actions.toSidebar()) actions.sidebar.renameCurrent()
        },
        WindowAction {
            name: qsTr("Pin this conversation")
            enabled: actions.here.listed && !actions.here.archived && !actions.here.pinned
            onTriggered: actions.history.setPinned([actions.chat.conversationId], true)
        },
        WindowAction {
            name: qsTr("Unpin this conversation")
            enabled: actions.here.listed && !actions.here.archived && actions.here.pinned
            onTriggered: actions.history.setPinned([actions.chat.conversationId], false)
        },
        WindowAction {
            name: qsTr("Move this conversation to a folder…")
            enabled: actions.here.listed && !actions.here.archived
            onTriggered: actions.sidebar.moveToFolder([actions.chat.conversationId])
        },
        WindowAction {
            name: qsTr("Archive this conversation")
            enabled: actions.here.listed && !actions.here.archived
            onTriggered: actions.history.setArchived([actions.chat.conversationId], true)
        },
        WindowAction {
            name: qsTr("Bring this conversation back from the archive")
            enabled: actions.here.listed && actions.here.archived
            onTriggered: actions.history.setArchived([actions.chat.conversationId], false)
        },
        WindowAction {
            name: qsTr("Delete this conversation")
            enabled: actions.here.listed
            onTriggered: actions.history.remove([actions.chat.conversationId])
        },
        WindowAction {
            name: qsTr("Export this conversation…")
            enabled: actions.here.listed && !actions.transfer.running
            onTriggered: actions.exportWanted([actions.chat.conversationId])
        },
        WindowAction {
            name: qsTr("Export all conversations…")
            enabled: !actions.transfer.running && actions.history.conversations.total > 0
            onTriggered: actions.exportWanted([])
        },
        WindowAction {
            name: qsTr("Import conversations…")
            enabled: !actions.transfer.running
            onTriggered: actions.importWanted()
        },
        WindowAction {
            name: qsTr("Cancel the export or import")
            enabled: actions.transfer.running
            onTriggered: actions.transfer.cancel()
        },
        WindowAction {
            name: qsTr("New folder…")
            onTriggered: actions.sidebar.moveToFolder([])
        },
        WindowAction {
            name: qsTr("Undo the last change to the conversations")
            keys: "Ctrl+Z"
            place: WindowAction.List
            enabled: actions.history.done.length > 0
            onTriggered: actions.history.undo()
        },
        WindowAction {
            name: qsTr("Show archived conversations")
            enabled: actions.sidebarFits && actions.history.conversations.archivedCount > 0
                && !actions.history.conversations.archive
            onTriggered: if (actions.toSidebar()) actions.sidebar.showArchive(true)
        },
        WindowAction {
            name: qsTr("Show all conversations")
            enabled: actions.sidebarFits && actions.history.conversations.archive
            onTriggered: if (actions.toSidebar()) actions.sidebar.showArchive(false)
        },
        WindowAction {
            name: qsTr("Open model…")
            keys: "Ctrl+O"
            onTriggered: actions.modelFileWanted()
        },
        WindowAction {
            name: qsTr("Open model folder…")
            onTriggered: actions.modelFolderWanted()
        },
        WindowAction {
            name: qsTr("Open the demo model")
            enabled: !actions.models.busy && !actions.models.demo
            onTriggered: actions.models.openDemo()
        },
        WindowAction {
            name: qsTr("Give up loading the model")
            enabled: actions.models.busy
            onTriggered: actions.models.cancel()
        },
        WindowAction {
            name: qsTr("Conversation format…")
            enabled: actions.models.choosesTemplate
            onTriggered: actions.templateWanted()
        },
        WindowAction {
            name: qsTr("To the composer")
            keys: "Ctrl+L"
            onTriggered: {
                actions.conversationWanted()
                actions.page.focusComposer()
            }
        },
        WindowAction {
            name: qsTr("Between conversations and composer")
            keys: "F6"
            offered: false
            onTriggered: actions.paneSwitchWanted()
        },
        WindowAction {
            name: qsTr("Show or hide the sidebar")
            keys: "Ctrl+B"
            enabled: actions.sidebarFits
            onTriggered: actions.settings.sidebarVisible = !actions.settings.sidebarVisible
        },
        WindowAction {
            name: qsTr("Any action or conversation by its name")
            keys: "Ctrl+K"
            offered: false
            onTriggered: actions.paletteWanted()
        },
        WindowAction {
            name: qsTr("Settings")
            keys: "Ctrl+,"
            onTriggered: actions.settingsWanted()
        },
        WindowAction {
            name: qsTr("Close the settings")
            keys: "Esc"
            keysText: ""   // named once, where it stops an answer
            enabled: actions.place === "settings"
            onTriggered: actions.settingsDone()
        },
        WindowAction {
            name: qsTr("Larger text")
            keys: "Ctrl++"
            onTriggered: actions.settings.fontPercent += 10
        },
        WindowAction {
            name: qsTr("Larger text")
            keys: "Ctrl+="   // the same key without Shift
            keysText: ""
            offered: false
            onTriggered: actions.settings.fontPercent += 10
        },
        WindowAction {
            name: qsTr("Smaller text")
            keys: "Ctrl+-"
            onTriggered: actions.settings.fontPercent -= 10
        },
        WindowAction {
            name: qsTr("Text in its usual size")
            keys: "Ctrl+0"
            onTriggered: actions.settings.fontPercent = 100
        },
        WindowAction {
            name: qsTr("Appearance: light")
            enabled: actions.settings.theme !== "light"
            onTriggered: actions.settings.theme = "light"
        },
        WindowAction {
            name: qsTr("Appearance: dark")
            enabled: actions.settings.theme !== "dark"
            onTriggered: actions.settings.theme = "dark"
        },
        WindowAction {
            name: qsTr("Appearance: as the system")
            enabled: actions.settings.theme !== "system"
            onTriggered: actions.settings.theme = "system"
        },
        WindowAction {
            name: qsTr("Keyboard shortcuts")
            keys: "F1"
            onTriggered: actions.sheetWanted()
        },
        WindowAction {
            name: qsTr("Quit")
            keys: "Ctrl+Q"
            onTriggered: actions.closeWanted()
        },

        // Keys that are only named here.
        WindowAction {
            name: qsTr("Send")
            keys: "Return"
            keysText: qsTr("Enter")
            place: WindowAction.Writing
            offered: false
        },
        WindowAction {
            name: qsTr("New line")
            keys: "Shift+Return"
            keysText: qsTr("Shift+Enter")
            place: WindowAction.Writing
            offered: false
        },
        WindowAction {
            name: qsTr("Templates by their names")
            keysText: "/"
            place: WindowAction.Writing
            offered: false
        },
        WindowAction {
            name: qsTr("Scroll the conversation")
            keysText: qsTr("Page ↑, Page ↓")
            place: WindowAction.Reading
            offered: false
        },
        WindowAction {
            name: qsTr("Undo deleting messages")
            keys: "Ctrl+Z"
            place: WindowAction.Reading
            offered: false
        },
        WindowAction {
            name: qsTr("Next place that was found")
            keys: "F3"
            place: WindowAction.Reading
            offered: false
        },
        WindowAction {
            name: qsTr("Previous place that was found")
            keys: "Shift+F3"
            place: WindowAction.Reading
            offered: false
        },
        WindowAction {
            name: qsTr("Rename a conversation or folder")
            keys: "F2"
            place: WindowAction.List
            offered: false
        },
        WindowAction {
            name: qsTr("Delete a conversation or folder")
            keys: "Del"
            place: WindowAction.List
            offered: false
        },
        WindowAction {
            name: qsTr("Pick several conversations")
            keysText: qsTr("Space, Shift+↑↓")
            place: WindowAction.List
            offered: false
        },
        WindowAction {
            name: qsTr("Pick all")
            keys: "Ctrl+A"
            place: WindowAction.List
            offered: false
        },
        WindowAction {
            name: qsTr("Menu of a conversation or folder")
            keys: "Shift+F10"
            place: WindowAction.List
            offered: false
        }
    ]
}
