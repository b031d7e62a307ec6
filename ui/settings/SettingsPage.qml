// Everything that can be set, in place of the conversation. Esc goes back.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Settings

Rectangle {
    id: page

    required property SettingsController controller
    signal closed

    // With the keyboard on the first setting.
    function begin(reason: int) {
        area.contentY = 0
        controller.data.look()
        appearance.takeFocus(reason)
    }

    readonly property Item focused: Window.activeFocusItem

    onFocusedChanged: reveal()

    // What has the keyboard is on the screen, also when what is above it has grown.
    function reveal() {
        let inside = focused
        while (inside && inside !== column)
            inside = inside.parent
        if (!inside || area.height <= 0)
            return
        const top = focused.mapToItem(column, 0, 0).y
        const room = Theme.space5
        if (top - room < area.contentY)
            area.contentY = Math.max(0, top - room)
        else if (top + focused.height + room > area.contentY + area.height)
            area.contentY = Math.min(area.lowest, top + focused.height + room - area.height)
    }

    color: Theme.page
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings")

    Keys.onPressed: event => {
        if (event.key !== Qt.Key_PageUp && event.key !== Qt.Key_PageDown)
            return
        area.contentY = Math.max(0, Math.min(area.lowest, area.contentY
            + (event.key === Qt.Key_PageUp ? -0.9 : 0.9) * area.height))
        event.accepted = true
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            spacing: Theme.space2

            IconButton {
                glyph: "chevron-left"
                text: qsTr("Back to the conversation")
                hint: qsTr("Back to the conversation (Esc)")
                onClicked: page.closed()
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Settings")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
        }

        Flickable {
            id: area

            readonly property real lowest: Math.max(0, contentHeight - height)

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            contentWidth: width
            contentHeight: column.height + Theme.space2 + Theme.space6
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}

            Column {
                id: column
                x: Math.round((area.width - width) / 2)
                y: Theme.space2
                width: Math.min(Theme.scaled(640), area.width - 2 * Theme.space5)
                spacing: Theme.space5
                onHeightChanged: page.reveal()

                AppearanceSection { id: appearance; width: parent.width; controller: page.controller }
                LanguageSection { width: parent.width; controller: page.controller }
                ModelSection { width: parent.width; controller: page.controller }
                StorageSection { width: parent.width; controller: page.controller.data }
                PrivacySection { width: parent.width; controller: page.controller.data }
            }
        }
    }
}
