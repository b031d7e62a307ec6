// Several lines to write in, framed like a TextField. It grows with its text between the two numbers of lines and
// scrolls beyond. Tab goes on to the next control. With `oneTake`, Enter is accepted() and Shift+Enter breaks the line.
import QtQuick
import QtQuick.Templates as T

T.Control {
    id: control

    property string name
    property string hint   // shown while it is empty
    property bool oneTake: false
    property int minimumLines: 2
    property int maximumLines: 8
    property alias text: input.text
    property alias length: input.length
    property alias cursorPosition: input.cursorPosition
    property alias document: input.textDocument
    property alias textFont: input.font
    readonly property bool writing: input.activeFocus
    signal edited   // by the user
    signal accepted

    function focusInput(reason: int) { input.forceActiveFocus(reason) }
    function insert(at: int, text: string) { input.insert(at, text) }

    implicitWidth: Theme.scaled(240)
    implicitHeight: Math.ceil(Math.max(minimumLines * line.height,
                                       Math.min(input.contentHeight, maximumLines * line.height)))
        + input.topPadding + input.bottomPadding
    hoverEnabled: true
    opacity: enabled ? 1 : 0.5

    FontMetrics {
        id: line
        font: input.font
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.surface
        border.color: input.activeFocus ? Theme.accent : control.hovered ? Theme.control : Theme.line
        border.width: input.activeFocus ? Theme.focusWidth : 1
    }

    contentItem: Flickable {
        id: flick
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        T.ScrollBar.vertical: ScrollBar {}

        T.TextArea.flickable: T.TextArea {
            id: input
            padding: Theme.space2
            implicitHeight: contentHeight + topPadding + bottomPadding
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            color: Theme.text
            selectionColor: Theme.selection
            selectedTextColor: Theme.text
            font.pixelSize: Theme.body
            onTextChanged: if (activeFocus) control.edited()
            Keys.onPressed: event => {
                const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                event.accepted = control.oneTake && enter && !(event.modifiers & Qt.ShiftModifier)
                if (event.accepted)
                    control.accepted()
            }
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Accessible.role: Accessible.EditableText
            Accessible.name: control.name

            Text {
                x: input.leftPadding
                y: input.topPadding
                width: control.availableWidth - input.leftPadding - input.rightPadding
                visible: input.length === 0 && input.preeditText.length === 0
                text: control.hint
                textFormat: Text.PlainText
                color: Theme.muted
                font: input.font
                wrapMode: Text.Wrap
            }
        }
    }
}
