// The words that a template had, newest first, each to be read and taken again.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Templates

Dialog {
    id: dialog

    required property LibraryController library
    property string templateId

    function show(id: string) {
        templateId = id
        library.readVersions(id)
        open()
    }

    function presetWord(preset: string): string {
        return preset === "precise" ? qsTr("Precise") : preset === "balanced" ? qsTr("Balanced")
            : preset === "creative" ? qsTr("Creative") : ""
    }

    title: qsTr("Versions")
    wanted: 640
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.space6 : implicitHeight)
    onOpened: closeButton.forceActiveFocus(Qt.TabFocusReason)

    contentItem: ListView {
        id: list
        implicitHeight: contentHeight
        clip: true
        spacing: Theme.space2
        boundsBehavior: Flickable.StopAtBounds
        model: dialog.library.versions
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Versions")
        Keys.onUpPressed: contentY = Math.max(originY, contentY - Theme.scaled(60))
        Keys.onDownPressed: contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + Theme.scaled(60)))
        T.ScrollBar.vertical: ScrollBar {}

        delegate: Rectangle {
            id: card
            required property var modelData
            required property int index
            width: ListView.view.width - Theme.space3
            implicitHeight: words.implicitHeight + 2 * Theme.space3
            radius: Theme.radius
            color: Theme.page
            border.color: Theme.line
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("Version %1").arg(modelData.number)

            ColumnLayout {
                id: words
                x: Theme.space3
                y: Theme.space3
                width: parent.width - 2 * Theme.space3
                spacing: Theme.space1
                RowLayout {
                    spacing: Theme.space2
                    Label {
                        text: qsTr("Version %1").arg(card.modelData.number)
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }
                    Label {
                        Layout.fillWidth: true
                        text: [card.modelData.when, dialog.presetWord(card.modelData.preset)]
                            .filter(word => word.length > 0).join("  ·  ")
                        color: Theme.muted
                        font.pixelSize: Theme.small
                    }
                    Label {
                        visible: card.index === 0
                        Layout.preferredHeight: Theme.smallControl
                        text: qsTr("In use")
                        color: Theme.muted
                        font.pixelSize: Theme.small
                    }
                    Button {
                        visible: card.index > 0
                        implicitHeight: Theme.smallControl
                        text: qsTr("Use again")
                        Accessible.name: qsTr("Use version %1 again").arg(card.modelData.number)
                        onClicked: {
                            dialog.library.restoreVersion(dialog.templateId, card.modelData.number)
                            dialog.close()
                        }
                    }
                }
                Label {
                    visible: text.length > 0
                    Layout.fillWidth: true
                    text: card.modelData.systemPrompt
                    color: Theme.muted
                    font.italic: true
                    wrapMode: Text.Wrap
                    maximumLineCount: 4
                    mayElide: true
                    elide: Text.ElideRight
                }
                Label {
                    Layout.fillWidth: true
                    text: card.modelData.text
                    wrapMode: Text.Wrap
                    maximumLineCount: 10
                    mayElide: true
                    elide: Text.ElideRight
                }
            }
        }
    }

    buttons: [
        Button {
            id: closeButton
            text: qsTr("Close")
            look: Button.Filled
            onClicked: dialog.close()
        }
    ]
}
