// What a search has found. The keyboard stays in the field, which moves the current row from there.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Sidebar

ListView {
    id: hits

    required property SearchController search
    signal chosen(string conversationId, string messageId)

    // Where the user went since the last letter; hits that come only then leave it the current one.
    property string picked

    function step(by: int) {
        if (count === 0)
            return
        currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by))
        picked = search.keyOf(currentIndex)
    }

    function choose() {
        const hit = currentItem as T.ItemDelegate
        if (hit)
            hit.clicked()
    }

    clip: true
    model: search
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Search results")
    T.ScrollBar.vertical: ScrollBar {}

    onAtYEndChanged: if (atYEnd && count > 0) search.more()
    onCurrentIndexChanged: if (count > 0 && currentIndex >= count - 1) search.more()

    Connections {
        target: hits.search
        function onTextChanged() { hits.picked = "" }
        function onModelReset() {
            const first = hits.search.count > 0 ? 0 : -1
            hits.currentIndex = Math.max(first, hits.search.rowOf(hits.picked))
        }
    }

    section.property: "group"
    // Not a required property: Qt 6.4 does not change that when it uses a heading again.
    section.delegate: Label {
        width: ListView.view.width
        height: Theme.scaled(34)
        leftPadding: Theme.space4
        bottomPadding: Theme.space1
        verticalAlignment: Text.AlignBottom
        text: section   // qmllint disable unqualified
        color: Theme.muted
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        Accessible.role: Accessible.Heading
    }

    delegate: T.ItemDelegate {
        id: hit
        required property string conversationId
        required property string messageId
        required property string title
        required property string snippet
        required property var titleMarks
        required property var snippetMarks
        required property string day
        required property int index
        readonly property bool current: ListView.isCurrentItem

        x: Theme.space3 - Theme.space1
        width: ListView.view.width - 2 * x
        implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
        padding: Theme.space2
        topPadding: Theme.space2 - 2
        bottomPadding: Theme.space2 - 2
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        onClicked: {
            hits.currentIndex = index
            hits.chosen(conversationId, messageId)
        }

        contentItem: Column {
            spacing: 2

            Item {
                width: parent.width
                height: Math.max(name.implicitHeight, time.implicitHeight)
                MarkedText {
                    id: name
                    anchors.left: parent.left
                    anchors.right: time.left
                    anchors.rightMargin: Theme.space2
                    height: implicitHeight
                    clip: true
                    text: hit.title
                    marks: hit.titleMarks
                    font.pixelSize: hit.snippet.length > 0 ? Theme.small : Theme.body
                    color: hit.snippet.length > 0 ? Theme.muted : Theme.text
                    markColor: Theme.selection
                    Accessible.ignored: true
                }
                Label {
                    id: time
                    anchors.right: parent.right
                    text: hit.day
                    color: Theme.muted
                    font.pixelSize: Theme.small
                    Accessible.ignored: true
                }
            }
            MarkedText {
                visible: hit.snippet.length > 0
                width: parent.width
                height: implicitHeight
                lines: 2
                text: hit.snippet
                marks: hit.snippetMarks
                font.pixelSize: Theme.body
                color: Theme.text
                markColor: Theme.selection
                Accessible.ignored: true
            }
        }

        background: Rectangle {
            radius: Theme.radiusSmall
            color: hit.current ? Theme.selected : hit.hovered ? Theme.hover : "transparent"
        }

        Accessible.role: Accessible.ListItem
        Accessible.name: snippet.length > 0 ? Wording.fill(qsTr("In %1: %2"), [title, snippet]) : qsTr("Title: %1").arg(title)
        Accessible.selected: current
        Accessible.onPressAction: clicked()
    }

    Label {
        anchors.fill: parent
        anchors.margins: Theme.space5
        visible: hits.count === 0 && !hits.search.looking
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignTop
        wrapMode: Text.Wrap
        color: Theme.muted
        text: hits.search.problem.length > 0 ? hits.search.problem
            : qsTr("Nothing was found for “%1”.").arg(hits.search.text.trim())
    }
}
