// Asks before an address is opened, and shows all of it as it would be opened: nothing in it can pass for something else.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Content
import Sirocco.Controls

Dialog {
    id: dialog

    function ask(address: string) {
        opener.address = address
        if (opener.address.length > 0)
            open()
    }

    title: opener.mail ? qsTr("Write to this address?") : qsTr("Open this address?")
    explanation: opener.mail ? qsTr("Your mail program will open it.") : qsTr("Your browser will open it.")
    wanted: 560
    onOpened: no.forceActiveFocus(Qt.TabFocusReason)

    LinkOpener { id: opener }

    contentItem: ColumnLayout {
        spacing: Theme.space3

        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Math.min(Theme.scaled(200), shown.implicitHeight + 2 * Theme.space3)
            radius: Theme.radiusSmall
            color: Theme.page
            border.color: Theme.line

            Flickable {
                anchors.fill: parent
                anchors.margins: Theme.space3
                contentHeight: shown.implicitHeight
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollBar {}

                Label {
                    id: shown
                    width: parent.width
                    text: opener.address
                    font.family: Theme.mono
                    lineHeight: 1.3
                    wrapMode: Text.WrapAnywhere
                    Accessible.name: qsTr("Address: %1").arg(text)
                }
            }
        }

        Notice {
            visible: opener.foreignHost.length > 0
            Layout.fillWidth: true
            kind: Notice.Warning
            text: qsTr("The name uses letters that can look like others: %1").arg(opener.foreignHost)
        }

        Notice {
            visible: opener.hostBehindName.length > 0
            Layout.fillWidth: true
            kind: Notice.Warning
            text: qsTr("What stands before the @ is a user name. The address leads to %1.").arg(opener.hostBehindName)
        }

        Label {
            Layout.fillWidth: true
            text: dialog.explanation
            color: Theme.muted
            wrapMode: Text.Wrap
        }
    }

    buttons: [
        Button {
            text: qsTr("Copy address")
            onClicked: {
                opener.copy()
                dialog.close()
            }
        },
        Button {
            id: no
            text: qsTr("Cancel")
            onClicked: dialog.close()
        },
        Button {
            text: opener.mail ? qsTr("Write") : qsTr("Open address")
            look: Button.Filled
            onClicked: {
                dialog.close()
                opener.open()
            }
        }
    ]
}
