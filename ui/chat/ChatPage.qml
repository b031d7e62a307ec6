// The conversation, what stands in its way, and the composer.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

Item {
    id: page

    required property ChatController chat
    // What the shell has to say above the composer, as the state of the model.
    property alias status: statusSlot.data
    signal inspectionRequested
    // Beside the conversation where there is room for both, else in its place.
    readonly property bool roomForBoth: width >= Theme.scaled(740)
    readonly property int detailsWidth: roomForBoth ? Theme.scaled(340) : width
    readonly property bool covered: chat.details.shown && !roomForBoth
    readonly property int besideIt: chat.details.shown && roomForBoth ? detailsWidth : 0
    readonly property int columnWidth: Math.min(Theme.column, width - besideIt - 2 * Theme.space5)

    function find() { if (!chat.empty) findBar.start() }
    function attach() { composer.attach() }
    function useTemplate(id: string) { composer.useTemplate(id) }
    function showSetup() { composer.showSetup() }
    function showDetails(messageId: string) {
        chat.details.open(messageId)
        if (chat.details.shown)
            panel.begin(true)
    }
    function focusComposer() { if (visible) composer.focusInput() }

    Connections {
        target: page.chat
        function onConversationChanged() {
            if (findBar.visible)
                findBar.stop()
            page.focusComposer()
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.rightMargin: page.besideIt
        spacing: 0
        visible: !page.covered
        onVisibleChanged: if (visible && !page.chat.details.shown) page.focusComposer()

        Rectangle {
            visible: page.chat.temporary
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(Theme.rowHeight, notKept.implicitHeight + 2 * Theme.space1)
            color: Theme.tint

            RowLayout {
                anchors.centerIn: parent
                width: page.columnWidth
                spacing: Theme.space2

                Label {
                    text: qsTr("Temporary conversation")
                    font.weight: Font.DemiBold
                }
                Label {
                    id: notKept
                    Layout.fillWidth: true
                    text: qsTr("Not kept: gone when you leave it")
                    wrapMode: Text.Wrap
                }
            }
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ConversationView {
                id: conversation
                anchors.fill: parent
                visible: !page.chat.empty
                chat: page.chat
                columnWidth: page.columnWidth
                covered: findBar.visible ? findBar.height : 0
                onDocumentRequested: (name, pieces) => reader.show(name, pieces)
                onActed: page.focusComposer()
            }

            FindBar {
                id: findBar
                z: 1
                anchors.top: parent.top
                anchors.right: parent.right
                anchors.margins: Theme.space3
                chat: page.chat
                onFound: (row, from, to) => conversation.showText(row, from, to)
                onClosed: {
                    conversation.clearSelection()
                    page.focusComposer()
                }
            }

            // In the middle, and to be scrolled where there is not enough room for it.
            Flickable {
                anchors.fill: parent
                visible: page.chat.empty
                contentHeight: Math.max(height, invitation.implicitHeight + 2 * Theme.space4)
                interactive: contentHeight > height
                clip: interactive
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollBar {}

                EmptyState {
                    id: invitation
                    anchors.centerIn: parent
                    width: Math.min(Theme.scaled(560), page.columnWidth)
                    chat: page.chat
                    onTemplateRequested: id => composer.useTemplate(id)
                }
            }
        }

        Item {
            id: statusSlot
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth
            Layout.preferredHeight: childrenRect.height
            Layout.bottomMargin: childrenRect.height > 0 ? Theme.space3 : 0
        }

        StorageNotice {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth - 2 * Theme.space2
            Layout.maximumWidth: page.columnWidth - 2 * Theme.space2
            Layout.bottomMargin: Theme.space2
            storage: page.chat.storage
            onActed: page.focusComposer()
        }

        Notice {
            visible: page.chat.problem.length > 0
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth - 2 * Theme.space2
            Layout.maximumWidth: page.columnWidth - 2 * Theme.space2
            Layout.bottomMargin: Theme.space2
            kind: Notice.Failure
            text: page.chat.problem
            details: page.chat.problemDetails
            dismissable: true
            onDismissed: {
                page.chat.dismissProblem()
                page.focusComposer()
            }
        }

        Notice {
            visible: page.chat.interrupted.text.length > 0
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth - 2 * Theme.space2
            Layout.maximumWidth: page.columnWidth - 2 * Theme.space2
            Layout.bottomMargin: Theme.space2
            text: page.chat.interrupted.text
            action: qsTr("Show it")
            dismissable: true
            onActed: {
                page.focusComposer()
                page.chat.interrupted.showNewest()
            }
            onDismissed: {
                page.focusComposer()
                page.chat.interrupted.dismiss()
            }
        }

        UndoBar {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth
            Layout.bottomMargin: Theme.space2
            chat: page.chat
            onActed: page.focusComposer()
        }

        SummaryNotice {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth - 2 * Theme.space2
            Layout.maximumWidth: page.columnWidth - 2 * Theme.space2
            Layout.bottomMargin: Theme.space2
            summary: page.chat.context.summary
            onActed: page.focusComposer()
        }

        ContextNotice {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth - 2 * Theme.space2
            Layout.maximumWidth: page.columnWidth - 2 * Theme.space2
            Layout.bottomMargin: Theme.space2
            chat: page.chat
            onActed: page.focusComposer()
        }

        SetupNotice {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth - 2 * Theme.space2
            Layout.maximumWidth: page.columnWidth - 2 * Theme.space2
            Layout.bottomMargin: Theme.space2
            setup: page.chat.setup
            onActed: page.focusComposer()
        }

        Composer {
            id: composer
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: page.columnWidth
            Layout.bottomMargin: Theme.space4
            chat: page.chat
            onInspectionRequested: page.inspectionRequested()
            onScrollRequested: pages => conversation.scroll(pages)
            onDocumentRequested: (name, pieces) => reader.show(name, pieces)
        }
    }

    DetailsPanel {
        id: panel
        anchors.right: parent.right
        width: page.detailsWidth
        height: parent.height
        details: page.chat.details
        onVisibleChanged: visible ? begin(false) : page.focusComposer()
    }

    DocumentDialog {
        id: reader
        onClosed: page.focusComposer()
    }
}
