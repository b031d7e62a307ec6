// F1: the keys, by where they work.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Shell

Dialog {
    id: sheet

    required property WindowActions actions
    readonly property bool wide: width >= Theme.scaled(600)

    function keysOf(place: int): var {
        const found = []
        for (let i = 0; i < actions.table.length; ++i) {
            const action = actions.table[i]
            if (action.place === place && action.keysText.length > 0)
                found.push(action)
        }
        return found
    }

    // Positioners and no layouts around the repeaters: see CONTRIBUTING.
    component Group: Column {
        id: group
        required property string title
        required property int place

        spacing: Theme.space1
        bottomPadding: Theme.space3

        Label {
            bottomPadding: Theme.space1
            text: group.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: sheet.keysOf(group.place)
            RowLayout {
                id: line
                required property WindowAction modelData
                width: group.width
                spacing: Theme.space3
                Label {
                    Layout.preferredWidth: Theme.scaled(112)
                    Layout.alignment: Qt.AlignTop
                    text: line.modelData.keysText
                    font.family: Theme.mono
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                }
                Label {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    text: line.modelData.name
                    color: Theme.muted
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    title: qsTr("Keys")
    width: Math.min(Theme.scaled(720), parent ? parent.width - 2 * Theme.space4 : 720)
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.space4 : implicitHeight)
    onOpened: {
        view.contentY = 0
        done.forceActiveFocus(Qt.TabFocusReason)
    }

    contentItem: Flickable {
        id: view
        implicitHeight: groups.implicitHeight
        contentHeight: groups.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Grid {
            id: groups
            readonly property real columnWidth: (width - (columns - 1) * columnSpacing) / columns
            width: view.width - (view.clip ? Theme.space3 : 0)
            columns: sheet.wide ? 2 : 1
            columnSpacing: Theme.space6

            Group {
                width: groups.columnWidth
                title: qsTr("Everywhere")
                place: WindowAction.Everywhere
            }
            Column {
                id: rest
                width: groups.columnWidth
                Group {
                    width: rest.width
                    title: qsTr("While writing")
                    place: WindowAction.Writing
                }
                Group {
                    width: rest.width
                    title: qsTr("In a conversation")
                    place: WindowAction.Reading
                }
                Group {
                    width: rest.width
                    title: qsTr("In the list of conversations")
                    place: WindowAction.List
                }
            }
        }
    }

    buttons: [
        Button {
            id: done
            text: qsTr("Close")
            look: Button.Filled
            onClicked: sheet.close()
            Keys.onUpPressed: view.flick(0, 600)
            Keys.onDownPressed: view.flick(0, -600)
        }
    ]
}
