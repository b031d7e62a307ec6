// The details of one answer, beside the conversation: what it was made with, and whether it comes out the same again.
import QtQuick
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

FocusScope {
    id: panel

    required property DetailsController details
    readonly property int inner: width - 2 * Theme.space4

    function begin(byKeyboard: bool) {
        page.byMouse = !byKeyboard
        page.forceActiveFocus(byKeyboard ? Qt.TabFocusReason : Qt.OtherFocusReason)
    }

    visible: details.shown
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Details of an answer")
    Keys.onEscapePressed: details.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }

    Item {
        id: heading
        x: Theme.space4
        width: panel.inner
        height: Theme.stripHeight + Theme.space2

        Label {
            anchors.left: parent.left
            anchors.right: copying.left
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Details")
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        CopyButton {
            id: copying
            anchors.right: closing.left
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Copy the details")
            onClicked: panel.details.copy()
        }
        IconButton {
            id: closing
            anchors.right: parent.right
            anchors.rightMargin: -Theme.space1
            anchors.verticalCenter: parent.verticalCenter
            size: 28
            glyph: "close"
            text: qsTr("Close the details")
            onClicked: panel.details.close()
        }
    }

    Flickable {
        id: page
        anchors.top: heading.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: content.height + Theme.space2 + Theme.space4
        property bool byMouse: false   // then no ring
        onActiveFocusChanged: if (!activeFocus) byMouse = false
        T.ScrollBar.vertical: ScrollBar {}

        function scrollBy(pixels: real) {
            contentY = Math.max(0, Math.min(contentHeight - height, contentY + pixels))
        }
        activeFocusOnTab: true
        Accessible.role: Accessible.Pane
        Accessible.name: panel.Accessible.name
        Keys.onUpPressed: scrollBy(-Theme.space6)
        Keys.onDownPressed: scrollBy(Theme.space6)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown
            if (event.accepted)
                scrollBy((event.key === Qt.Key_PageUp ? -0.9 : 0.9) * height)
        }

        Column {
            id: content
            x: Theme.space4
            y: Theme.space2
            width: panel.inner
            spacing: Theme.space4

            Replay {
                width: parent.width
                details: panel.details
                onActed: byKeyboard => panel.begin(byKeyboard)
            }

            Label {
                visible: text.length > 0
                width: parent.width
                text: panel.details.incomplete
                color: Theme.muted
                wrapMode: Text.Wrap
            }

            Repeater {
                model: panel.details.sections

                Column {
                    id: section
                    required property var modelData
                    width: content.width
                    spacing: Theme.space1

                    Label {
                        width: parent.width
                        text: section.modelData.title
                        font.weight: Font.DemiBold
                        wrapMode: Text.Wrap
                        bottomPadding: Theme.space1
                        Accessible.role: Accessible.Heading
                    }
                    Repeater {
                        model: section.modelData.rows

                        Item {
                            id: row
                            required property var modelData
                            width: section.width
                            height: Math.max(label.height, value.height)

                            Label {
                                id: label
                                width: Math.round(parent.width * 0.42) - Theme.space2
                                text: row.modelData.label
                                color: Theme.muted
                                wrapMode: Text.Wrap
                                Accessible.ignored: true
                            }
                            Label {
                                id: value
                                x: Math.round(parent.width * 0.42)
                                width: parent.width - x
                                text: row.modelData.value
                                wrapMode: Text.Wrap
                                font.family: row.modelData.code ? Theme.mono : Application.font.family
                                Accessible.name: qsTr("%1: %2").arg(row.modelData.label).arg(text)
                            }
                        }
                    }
                }
            }
        }
    }
    FocusRing {
        anchors.fill: page
        shown: page.activeFocus && !page.byMouse
        gap: -2
    }
}
