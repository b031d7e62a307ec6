// One line that says what happened, with the next step as a button and the engine's own words behind "Details". Where
// the buttons would leave the words too little room they go below.
import QtQuick
import Sirocco.Controls

// Placed by hand: a layout within the layouts that hold notices keeps an old height when the size of the type changes.
Item {
    id: notice

    enum Kind { Quiet, Warning, Failure, Good }

    property int kind: Notice.Quiet
    property string text
    property string details
    property string action
    property string actionGlyph
    property string otherAction
    property bool dismissable: false
    signal acted
    signal otherActed
    signal dismissed

    readonly property real indent: Theme.smallIcon + Theme.space2
    readonly property real besideWidth: steps.implicitWidth > 0 ? steps.implicitWidth + Theme.space2 : 0
    readonly property bool stacked: width > 0 && besideWidth > (width - indent) / 2
    readonly property real firstHeight: Math.max(Theme.smallIcon, words.implicitHeight, stacked ? 0 : steps.implicitHeight)
    readonly property real rowsHeight: firstHeight + (stacked ? steps.implicitHeight + Theme.space1 : 0)

    implicitWidth: indent + words.implicitWidth + besideWidth
    implicitHeight: rowsHeight + (fine.visible ? Theme.space1 + fine.implicitHeight : 0)

    Icon {
        y: Math.round((notice.firstHeight - height) / 2)
        width: Theme.smallIcon
        height: Theme.smallIcon
        name: notice.kind === Notice.Quiet ? "stop-circle" : notice.kind === Notice.Good ? "check" : "warning"
        color: notice.kind === Notice.Good ? Theme.good : notice.kind === Notice.Failure ? Theme.danger : notice.kind === Notice.Warning ? Theme.warning : Theme.muted
    }

    Label {
        id: words
        x: notice.indent
        y: Math.round((notice.firstHeight - height) / 2)
        width: Math.max(0, notice.width - x - (notice.stacked ? 0 : notice.besideWidth))
        text: notice.text
        color: notice.kind === Notice.Quiet ? Theme.muted : Theme.text
        wrapMode: Text.Wrap
    }

    Row {
        id: steps
        x: !notice.stacked ? notice.width - width : notice.indent - (more.visible ? more.leftPadding : 0)
        y: notice.stacked ? notice.firstHeight + Theme.space1 : Math.round((notice.firstHeight - height) / 2)
        spacing: Theme.space2

        Button {
            id: more
            visible: notice.details.length > 0
            look: Button.Quiet
            text: checked ? qsTr("Hide details") : qsTr("Details")
            checkable: true
        }

        Button {
            visible: notice.otherAction.length > 0
            look: Button.Quiet
            text: notice.otherAction
            onClicked: notice.otherActed()
        }

        Button {
            visible: notice.action.length > 0
            glyph: notice.actionGlyph
            text: notice.action
            onClicked: notice.acted()
        }

        IconButton {
            visible: notice.dismissable
            anchors.verticalCenter: parent.verticalCenter
            glyph: "close"
            size: 28
            text: qsTr("Dismiss")
            onClicked: notice.dismissed()
        }
    }

    AnswerText {
        id: fine
        visible: more.visible && more.checked
        x: notice.indent
        y: notice.rowsHeight + Theme.space1
        width: Math.max(0, notice.width - x)
        source: notice.details
        name: qsTr("Details")
        color: Theme.muted
        font.pixelSize: Theme.small
        font.family: Theme.mono
    }
}
