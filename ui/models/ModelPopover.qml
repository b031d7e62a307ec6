// The chip's card: what is loaded, where and why, and the ways to another model.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls
import Sirocco.Models

Popover {
    id: popover

    required property ModelController controller
    signal openFileRequested
    signal openFolderRequested
    signal templateRequested

    readonly property int inner: Theme.scaled(392)

    name: qsTr("Model")
    padding: Theme.space2
    onOpened: openFile.forceActiveFocus(focusReason)

    contentItem: ColumnLayout {
        spacing: 0

        ColumnLayout {
            visible: popover.controller.ready
            spacing: Theme.space1
            Layout.preferredWidth: popover.inner - 2 * Theme.space2
            Layout.margins: Theme.space2

            Label {
                Layout.fillWidth: true
                text: popover.controller.name
                font.pixelSize: Theme.reading
                font.weight: Font.DemiBold
                elide: Text.ElideMiddle
                mayElide: true
                Accessible.role: Accessible.Heading
            }
            Label {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.space2
                text: popover.controller.why
                color: Theme.muted
                wrapMode: Text.Wrap
                lineHeight: 1.35
            }
            Column {
                Layout.fillWidth: true
                spacing: Theme.space1

                Repeater {
                    model: popover.controller.facts
                    FactRow {
                        required property var modelData
                        width: parent.width
                        label: modelData.label
                        amount: modelData.amount
                    }
                }
                Repeater {
                    model: popover.controller.warnings
                    Label {
                        required property string modelData
                        width: parent.width
                        topPadding: Theme.space1
                        text: modelData
                        color: Theme.warning
                        wrapMode: Text.Wrap
                    }
                }
            }
        }

        Rectangle {
            visible: popover.controller.ready
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            Layout.topMargin: Theme.space1
            Layout.bottomMargin: Theme.space2
            color: Theme.line
        }

        ChoiceRow {
            Layout.fillWidth: true
            Layout.preferredWidth: Math.max(popover.inner, implicitWidth)
            visible: popover.controller.choosesTemplate
            glyph: "pencil"
            text: qsTr("Conversation format…")
            detail: popover.controller.templateName
            onClicked: {
                popover.close()
                popover.templateRequested()
            }
        }
        ChoiceRow {
            id: openFile
            Layout.fillWidth: true
            Layout.preferredWidth: Math.max(popover.inner, implicitWidth)
            glyph: "file"
            text: qsTr("Open model…")
            detail: qsTr("Ctrl+O")
            onClicked: {
                popover.close()
                popover.openFileRequested()
            }
        }
        ChoiceRow {
            Layout.fillWidth: true
            Layout.preferredWidth: Math.max(popover.inner, implicitWidth)
            glyph: "folder"
            text: qsTr("Open model folder…")
            detail: qsTr("or drop it on the window")
            onClicked: {
                popover.close()
                popover.openFolderRequested()
            }
        }

        Label {
            Layout.margins: Theme.space2
            Layout.topMargin: Theme.space3
            Layout.bottomMargin: Theme.space1
            visible: recents.count > 0
            text: qsTr("Recent")
            color: Theme.muted
            font.pixelSize: Theme.small
            font.weight: Font.Medium
            Accessible.role: Accessible.Heading
        }
        Column {
            Layout.fillWidth: true
            Repeater {
                id: recents
                model: popover.controller.recent

                ChoiceRow {
                    id: recent
                    required property string name
                    required property string path
                    required property string size
                    required property bool demo
                    required property bool exists
                    required property bool loaded
                    width: parent.width
                    glyph: loaded ? "check" : "chip"
                    text: name
                    mayElide: true
                    enabled: exists
                    detail: exists ? size : qsTr("not found")
                    onClicked: {
                        popover.close()
                        if (recent.loaded)
                            return
                        if (recent.demo)
                            popover.controller.openDemo()
                        else
                            popover.controller.openPath(recent.path)
                    }
                }
            }
        }
    }
}
