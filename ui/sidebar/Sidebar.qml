// New chat, the conversations grouped by day, and what belongs to the whole window at the bottom.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Sidebar

Rectangle {
    id: sidebar

    required property SidebarController controller
    property string currentId
    default property alias footer: bottom.data
    property alias places: placeColumn.data   // other pages than a conversation
    signal newChatRequested
    signal openRequested(string id)

    function focusCurrent() {
        list.currentIndex = Math.max(0, controller.conversations.rowOf(currentId))
        if (list.currentItem)
            list.currentItem.forceActiveFocus(Qt.TabFocusReason)
    }

    color: Theme.side
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sidebar")

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.rightMargin: 1
        spacing: 0

        Button {
            id: newChat
            Layout.fillWidth: true
            Layout.margins: Theme.space3 - Theme.space1
            Layout.topMargin: (Theme.stripHeight - implicitHeight) / 2
            Layout.bottomMargin: Theme.space1
            text: qsTr("New chat")
            glyph: "plus"
            onClicked: sidebar.newChatRequested()
        }

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: sidebar.controller.conversations
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            highlightFollowsCurrentItem: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Conversations")
            T.ScrollBar.vertical: ScrollBar {}

            section.property: "group"
            section.delegate: Label {
                required property string section
                width: ListView.view.width
                height: 34
                leftPadding: Theme.space4
                bottomPadding: Theme.space1
                verticalAlignment: Text.AlignBottom
                text: section
                color: Theme.muted
                font.pixelSize: Theme.small
                font.weight: Font.Medium
                Accessible.role: Accessible.Heading
            }

            delegate: ConversationRow {
                x: Theme.space3 - Theme.space1
                width: ListView.view.width - 2 * x
                current: conversationId === sidebar.currentId
                onOpened: {
                    list.currentIndex = index
                    sidebar.openRequested(conversationId)
                }
                onRenamed: title => sidebar.controller.rename(conversationId, title)
                onDeleteRequested: confirmation.ask(conversationId, title)
                onActiveFocusChanged: if (activeFocus) list.currentIndex = index
                Keys.onUpPressed: if (index > 0) { list.decrementCurrentIndex(); list.currentItem.forceActiveFocus(Qt.TabFocusReason) }
                Keys.onDownPressed: if (index < list.count - 1) { list.incrementCurrentIndex(); list.currentItem.forceActiveFocus(Qt.TabFocusReason) }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
        }

        ColumnLayout {
            id: placeColumn
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            Layout.bottomMargin: 0
            spacing: 0
        }

        RowLayout {
            id: bottom
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            spacing: Theme.space1
        }
    }

    Label {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space5
        visible: list.count === 0
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        color: Theme.muted
        font.pixelSize: Theme.small
        lineHeight: 1.4
        text: qsTr("Conversations are listed here\nand stay on this computer.")
    }

    Dialog {
        id: confirmation

        property string conversationId

        function ask(id: string, title: string) {
            conversationId = id
            explanation = qsTr("“%1” and all its messages will be gone. This cannot be undone.").arg(title)
            open()
            keep.forceActiveFocus(Qt.TabFocusReason)
        }

        title: qsTr("Delete this conversation?")

        contentItem: Label {
            text: confirmation.explanation
            wrapMode: Text.Wrap
            lineHeight: 1.4
            color: Theme.muted
        }

        buttons: [
            Button {
                id: keep
                text: qsTr("Keep")
                onClicked: confirmation.close()
            },
            Button {
                text: qsTr("Delete")
                look: Button.Danger
                onClicked: {
                    confirmation.close()
                    sidebar.controller.remove(confirmation.conversationId)
                }
            }
        ]
    }
}
