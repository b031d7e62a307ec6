// The messages, following the end only while the reader is there.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls

Item {
    id: view

    required property ChatController chat
    property int columnWidth: Theme.column
    signal documentRequested(string name, var pieces)
    signal acted   // what had the keyboard is about to go

    function scroll(pages: real) {
        list.contentY = Math.max(list.originY, Math.min(list.bottomY, list.contentY + pages * list.height))
        list.follow = list.contentY >= list.bottomY - 24
    }

    function toEnd() {
        list.follow = true
        list.keepEnd()
    }

    Connections {
        target: view.chat
        function onConversationChanged() { view.toEnd() }
        function onSent() { view.toEnd() }
    }

    ListView {
        id: list

        property bool follow: true
        property bool adjusting: false
        readonly property real bottomY: Math.max(originY, originY + contentHeight - height)

        function keepEnd() {
            if (!follow || adjusting)
                return
            adjusting = true
            positionViewAtEnd()
            adjusting = false
        }

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // Heights differ from message to message; a generous margin of real items keeps the scroll bar honest.
        cacheBuffer: 4000
        topMargin: Theme.space4
        model: view.chat.messages
        currentIndex: -1
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversation")

        onContentYChanged: if (!adjusting && moving) follow = contentY >= bottomY - 24
        onMovementEnded: follow = contentY >= bottomY - 24
        onContentHeightChanged: keepEnd()
        onHeightChanged: keepEnd()
        onCountChanged: keepEnd()

        footer: Item { height: Theme.space4; width: 1 }

        T.ScrollBar.vertical: ScrollBar {
            id: bar
            onPositionChanged: if (pressed) list.follow = list.contentY >= list.bottomY - 24
        }

        delegate: MessageDelegate {
            width: ListView.view.width
            columnWidth: view.columnWidth
            chat: view.chat
            last: index === ListView.view.count - 1
            onDocumentRequested: (name, pieces) => view.documentRequested(name, pieces)
            onActed: view.acted()
        }
    }

    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space3
        visible: !list.follow && list.contentY < list.bottomY - 24
        text: view.chat.generating ? qsTr("New text") : qsTr("To the end")
        glyph: "arrow-down"
        onClicked: view.toEnd()
    }
}
