// One line that says what happened, with the next step as a button and the engine's own words behind "Details".
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls

ColumnLayout {
    id: notice

    enum Kind { Quiet, Warning, Failure, Good }

    property int kind: Notice.Quiet
    property string text
    property string details
    property string action
    property string actionGlyph
    property bool dismissable: false
    signal acted
    signal dismissed

    spacing: Theme.space1

    RowLayout {
        spacing: Theme.space2
        Layout.fillWidth: true

        Icon {
            Layout.preferredWidth: Theme.smallIcon
            Layout.preferredHeight: Theme.smallIcon
            Layout.alignment: Qt.AlignVCenter
            name: notice.kind === Notice.Quiet ? "stop-circle" : notice.kind === Notice.Good ? "check" : "warning"
            color: notice.kind === Notice.Good ? Theme.good : notice.kind === Notice.Failure ? Theme.danger : notice.kind === Notice.Warning ? Theme.warning : Theme.muted
        }

        Label {
            Layout.fillWidth: true
            text: notice.text
            color: notice.kind === Notice.Quiet ? Theme.muted : Theme.text
            wrapMode: Text.Wrap
        }

        Button {
            id: more
            visible: notice.details.length > 0
            look: Button.Quiet
            text: checked ? qsTr("Hide details") : qsTr("Details")
            checkable: true
        }

        Button {
            visible: notice.action.length > 0
            glyph: notice.actionGlyph
            text: notice.action
            onClicked: notice.acted()
        }

        IconButton {
            visible: notice.dismissable
            glyph: "close"
            size: 28
            text: qsTr("Dismiss")
            onClicked: notice.dismissed()
        }
    }

    AnswerText {
        visible: more.visible && more.checked
        Layout.fillWidth: true
        Layout.leftMargin: Theme.smallIcon + Theme.space2
        source: notice.details
        name: qsTr("Details")
        color: Theme.muted
        font.pixelSize: Theme.small
        font.family: Theme.mono
    }
}
