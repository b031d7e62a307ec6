// Earlier comparisons: a press opens one, Delete removes it, and that can be undone.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Compare
import Sirocco.Controls

Popover {
    id: popover

    required property CompareController controller

    name: qsTr("Earlier comparisons")
    width: Theme.scaled(380)
    padding: Theme.space2
    onOpened: {
        search.clear()
        list.currentIndex = 0
        if (list.currentItem)
            list.currentItem.forceActiveFocus(focusReason)
    }

    // A change makes the rows anew: the list stays where it is, and the keyboard too.
    Connections {
        target: popover.controller.history
        property int at: 0
        property bool focused: false
        function onModelAboutToBeReset() {
            at = list.currentIndex
            focused = list.activeFocus
        }
        // Told after the list itself has seen the new rows.
        function onCountChanged() {
            list.forceLayout()
            list.currentIndex = Math.max(0, Math.min(at, list.count - 1))
            list.positionViewAtIndex(list.currentIndex, ListView.Contain)
            if (!focused)
                return
            if (list.currentItem)
                list.currentItem.forceActiveFocus(Qt.TabFocusReason)
            else if (search.visible)
                search.forceActiveFocus(Qt.TabFocusReason)
            else
                undo.forceActiveFocus(Qt.TabFocusReason)
        }
    }

    contentItem: ColumnLayout {
        spacing: Theme.space1

        Label {
            Layout.margins: Theme.space2
            text: popover.name
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        TextField {
            id: search
            visible: popover.controller.history.any
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space1
            Layout.rightMargin: Theme.space1
            Layout.bottomMargin: Theme.space1
            placeholderText: qsTr("Search")
            Accessible.name: qsTr("Search comparisons")
            onTextChanged: {
                popover.controller.history.wanted = text
                list.currentIndex = 0
            }
            Keys.onDownPressed: if (list.currentItem) list.currentItem.forceActiveFocus(Qt.TabFocusReason)
            Keys.onReturnPressed: {
                const first = list.currentItem as T.ItemDelegate
                if (first)
                    first.clicked()
            }
        }
        Label {
            Layout.margins: Theme.space2
            Layout.topMargin: 0
            Layout.fillWidth: true
            visible: list.count === 0
            text: popover.controller.history.any ? qsTr("No comparison holds these words.")
                                                 : qsTr("Comparisons are listed here once they have run.")
            color: Theme.muted
            wrapMode: Text.Wrap
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 420)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: popover.controller.history
            Accessible.role: Accessible.List
            Accessible.name: popover.name
            T.ScrollBar.vertical: ScrollBar {}

            delegate: T.ItemDelegate {
                id: row
                required property string comparisonId
                required property string title
                required property string detail
                required property int index
                readonly property bool current: comparisonId === popover.controller.shownId

                function chosen() {
                    popover.controller.open(comparisonId)
                    popover.close()
                }

                width: ListView.view.width
                height: Theme.scaled(48)
                leftPadding: Theme.space2
                rightPadding: Theme.space1
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                onClicked: chosen()
                onActiveFocusChanged: if (activeFocus) list.currentIndex = index
                Keys.onReturnPressed: chosen()
                Keys.onEnterPressed: chosen()
                Keys.onDeletePressed: popover.controller.remove(comparisonId)
                Keys.onUpPressed: if (index === 0) { search.forceActiveFocus(Qt.BacktabFocusReason) } else { list.decrementCurrentIndex(); list.currentItem.forceActiveFocus(Qt.TabFocusReason) }
                Keys.onDownPressed: if (index < list.count - 1) { list.incrementCurrentIndex(); list.currentItem.forceActiveFocus(Qt.TabFocusReason) }

                contentItem: RowLayout {
                    spacing: Theme.space2
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0
                        Label {
                            Layout.fillWidth: true
                            text: row.title
                            font.weight: row.current ? Font.DemiBold : Font.Normal
                            Accessible.ignored: true
                        }
                        Label {
                            Layout.fillWidth: true
                            text: row.detail
                            color: Theme.muted
                            font.pixelSize: Theme.small
                            Accessible.ignored: true
                        }
                    }
                    IconButton {
                        size: 28
                        opacity: row.hovered || hovered || visualFocus || row.visualFocus ? 1 : 0
                        glyph: "trash"
                        text: qsTr("Delete comparison “%1”").arg(row.title)
                        hint: qsTr("Delete")
                        onClicked: popover.controller.remove(row.comparisonId)
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: row.current ? Theme.selected : row.hovered ? Theme.hover : "transparent"
                    FocusRing { shown: row.visualFocus; gap: -1 }
                }

                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("Comparison “%1”").arg(title)
                Accessible.description: detail
                Accessible.onPressAction: row.chosen()
            }
        }
        RowLayout {
            visible: popover.controller.undoable
            Layout.margins: Theme.space1
            Label {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space1
                text: qsTr("The comparison is deleted.")
                color: Theme.muted
            }
            Button {
                id: undo
                look: Button.Quiet
                text: qsTr("Undo")
                onClicked: popover.controller.undoRemove()
            }
        }
    }
}
