// The library, in place of the conversation: the list at the left, one template to be read and written at the right;
// one after the other where there is no room for both. Esc goes back.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls
import Sirocco.Templates

Rectangle {
    id: page

    required property LibraryController library
    readonly property bool narrow: width < Theme.scaled(700)
    readonly property int sideWidth: Theme.scaled(280)
    readonly property bool roomForBoth: visible && !narrow
    signal closed
    signal useRequested(string id)
    signal inspectionRequested(string systemPrompt, string text)

    function begin(reason: int) { side.focusCurrent(reason) }

    function commit(): bool { return editor.commit() }

    // The next one takes its place.
    function remove(id: string) {
        const at = library.list.rowOf(id)
        editor.open = false
        library.remove(id)
        if (!narrow && library.list.count > 0)
            editor.show(library.list.idAt(Math.max(0, Math.min(at, library.list.count - 1))))
        side.focusCurrent(Qt.OtherFocusReason)
    }

    // A menu that was opened with the mouse leaves the keyboard nowhere. What a menu has opened keeps it.
    function keepFocus() {
        if (versions.visible)
            return
        let inside = Window.activeFocusItem
        while (inside && inside !== page)
            inside = inside.parent
        if (!inside && visible)
            side.focusCurrent(Qt.PopupFocusReason)
    }

    function back() {
        if (narrow && editor.open)
            editor.close()
        else
            closed()
    }

    color: Theme.page
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Templates")
    onVisibleChanged: if (!visible) commit()
    onRoomForBothChanged: {
        if (roomForBoth && !editor.open && library.list.count > 0)
            editor.show(library.list.idAt(0))
    }
    Keys.onEscapePressed: back()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            spacing: Theme.space2

            IconButton {
                glyph: "chevron-left"
                text: page.narrow && editor.open ? qsTr("Back to the templates") : qsTr("Back to the conversation")
                hint: qsTr("%1 (Esc)").arg(text)
                onClicked: page.back()
            }
            Label {
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.rowHeight
                text: qsTr("Templates")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            Button {
                glyph: "plus"
                text: qsTr("New template")
                onClicked: editor.startNew()
            }
            IconButton {
                id: more
                glyph: "more"
                text: qsTr("Options of the library")
                hint: menu.visible ? "" : text
                onClicked: menu.popup(more, 0, height)

                Menu {
                    id: menu
                    // Qt gives it to whatever had it last in the page, which may be anything.
                    onClosed: if (page.visible) more.forceActiveFocus(Qt.PopupFocusReason)
                    MenuItem {
                        text: qsTr("Import…")
                        glyph: "import"
                        onTriggered: dialogs.chooseImport()
                    }
                    MenuItem {
                        text: qsTr("Export all…")
                        glyph: "export"
                        onTriggered: {
                            if (page.commit())
                                dialogs.chooseExport()
                        }
                    }
                    MenuSeparator {}
                    MenuItem {
                        text: qsTr("Restore what came with Sirocco")
                        glyph: "undo"
                        onTriggered: {
                            if (page.commit())
                                page.library.restoreStarters()
                        }
                    }
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space3
            Layout.bottomMargin: Theme.space2
            visible: page.library.done.length > 0
            implicitHeight: doneRow.implicitHeight + Theme.space2
            radius: Theme.radiusSmall
            color: Theme.surface
            border.width: 1
            border.color: page.library.doneIsFailure ? Theme.danger : Theme.line
            Accessible.role: Accessible.AlertMessage
            Accessible.name: page.library.done

            RowLayout {
                id: doneRow
                anchors.fill: parent
                anchors.leftMargin: Theme.space3
                anchors.rightMargin: Theme.space1
                spacing: Theme.space2
                Icon {
                    visible: page.library.doneIsFailure
                    Layout.preferredWidth: Theme.smallIcon
                    Layout.preferredHeight: Theme.smallIcon
                    name: "warning"
                    color: Theme.danger
                }
                Label {
                    Layout.fillWidth: true
                    text: page.library.done
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Button {
                    visible: page.library.canUndo
                    look: Button.Quiet
                    text: qsTr("Undo")
                    onClicked: editor.show(page.library.undoRemove())
                }
                IconButton {
                    size: 28
                    glyph: "close"
                    text: qsTr("Dismiss")
                    onClicked: page.library.dismiss()
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
        }

        // Placed by hand: a layout does not follow what shows and hides while it is at work.
        Item {
            id: body
            Layout.fillWidth: true
            Layout.fillHeight: true

            LibraryList {
                id: side
                visible: !page.narrow || !editor.open
                x: Theme.space3
                y: Theme.space3
                width: (page.narrow ? body.width : page.sideWidth) - 2 * Theme.space3
                height: body.height - 2 * Theme.space3
                library: page.library
                currentId: editor.open ? editor.templateId : ""
                onChosen: id => editor.show(id)
            }
            Rectangle {
                visible: !page.narrow
                x: page.sideWidth
                width: 1
                height: body.height
                color: Theme.line
            }
            Item {
                id: pane
                x: page.narrow ? 0 : page.sideWidth + 1
                width: body.width - x
                height: body.height

                TemplateEditor {
                    id: editor
                    anchors.fill: parent
                    visible: open
                    library: page.library
                    onUseRequested: id => page.useRequested(id)
                    onInspectionRequested: (systemPrompt, text) => page.inspectionRequested(systemPrompt, text)
                    onRemovalRequested: id => page.remove(id)
                    onMenuClosed: page.keepFocus()
                    onVersionsRequested: id => versions.show(id)
                }
                Label {
                    visible: !editor.open && !page.narrow
                    anchors.centerIn: parent
                    width: Math.min(Theme.scaled(360), parent.width - 2 * Theme.space5)
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    color: Theme.muted
                    lineHeight: 1.4
                    text: qsTr("A template is a text with placeholders, for what you ask again and again. "
                               + "Choose one at the left, or make a new one.")
                }
            }
        }
    }

    VersionsDialog {
        id: versions
        onClosed: page.keepFocus()
        library: page.library
    }
    LibraryDialogs {
        id: dialogs
        library: page.library
    }
}
