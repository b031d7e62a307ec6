// What is looked for, and the templates that match, by category.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Templates

ColumnLayout {
    id: side

    required property LibraryController library
    property string currentId
    signal chosen(string id)

    function focusCurrent(reason: int) {
        const at = Math.max(0, library.list.rowOf(currentId))
        list.currentIndex = at
        list.positionViewAtIndex(at, ListView.Contain)
        if (list.currentItem)
            list.currentItem.forceActiveFocus(reason)
        else
            field.forceActiveFocus(reason)
    }

    function step(by: int) {
        const at = list.activeFocus ? list.currentIndex + by : Math.max(0, library.list.rowOf(currentId))
        list.currentIndex = Math.max(0, Math.min(list.count - 1, at))
        if (list.currentItem)
            list.currentItem.forceActiveFocus(Qt.TabFocusReason)
    }

    // A change makes the rows anew: the list stays where it is, and the keyboard too.
    Connections {
        target: side.library.list
        property real place: 0
        property bool focused: false
        function onModelAboutToBeReset() {
            place = list.contentY - list.originY
            focused = list.activeFocus
        }
        function onModelReset() {
            list.forceLayout()
            list.contentY = list.originY + Math.max(0, Math.min(place, list.contentHeight - list.height))
            if (focused)
                side.focusCurrent(Qt.OtherFocusReason)
        }
    }

    spacing: Theme.space1

    TextField {
        id: field
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space1
        leftPadding: Theme.space2 + Theme.smallIcon + Theme.space2
        maximumLength: 200
        placeholderText: qsTr("Search")
        Accessible.name: qsTr("Search templates")
        onTextChanged: side.library.list.text = text
        onAccepted: if (list.count > 0) side.chosen(side.library.list.idAt(0))
        Keys.onDownPressed: side.step(0)
        Keys.onEscapePressed: event => {
            event.accepted = text.length > 0
            clear()
        }

        Icon {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.smallIcon
            height: width
            name: "search"
            color: Theme.muted
        }
    }

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: side.library.list
        highlightMoveDuration: 0
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Templates")
        Keys.onUpPressed: side.step(-1)
        Keys.onDownPressed: side.step(1)

        section.property: "section"
        section.delegate: Item {
            required property string section
            width: ListView.view.width
            height: Theme.rowHeight
            Label {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space2
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.space1
                width: parent.width - 2 * Theme.space2
                text: parent.section
                mayElide: true
                color: Theme.muted
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
        }

        delegate: LibraryRow {
            required property int index
            width: ListView.view.width - (list.contentHeight > list.height ? Theme.space3 : 0)
            current: templateId === side.currentId
            onClicked: side.chosen(templateId)
            onActiveFocusChanged: if (activeFocus) ListView.view.currentIndex = index
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
        }

        Label {
            visible: list.count === 0
            width: parent.width
            padding: Theme.space4
            horizontalAlignment: Text.AlignHCenter
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            text: field.text.length > 0 ? qsTr("No template holds these words.") : qsTr("There are no templates.")
        }
    }
}
