// Every token of what would be sent, in order: the marks of the format, spaces as "▁", each message under its heading.
// The arrows move from token to token; the line below says its place and its id.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Templates

Dialog {
    id: dialog

    required property InspectorController inspector

    function showNext() {
        inspector.inspectNext()
        open()
    }
    function showText(systemPrompt: string, text: string) {
        inspector.inspectText(systemPrompt, text)
        open()
    }

    function move(to: int) {
        inspector.current = to
        list.positionViewAtIndex(inspector.rowOfCurrent(), ListView.Contain)
    }

    title: qsTr("Tokens")
    explanation: qsTr("What the model is given, exactly")
    wanted: 860
    height: parent ? parent.height - 2 * Theme.space6 : 600
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)
    onClosed: inspector.close()

    contentItem: ColumnLayout {
        spacing: Theme.space3

        Item {
            Layout.fillWidth: true
            implicitHeight: purpose.implicitHeight
            Label {
                id: purpose
                anchors.left: parent.left
                anchors.right: sum.left
                anchors.rightMargin: Theme.space3
                text: dialog.explanation
                color: Theme.muted
                wrapMode: Text.Wrap
            }
            Label {
                id: sum
                anchors.right: parent.right
                text: dialog.inspector.working ? qsTr("Counting…") : dialog.inspector.sum
                font.family: Theme.mono
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.radius
            color: Theme.page
            border.color: Theme.line

            Text {
                id: sample
                visible: false
                font.family: Theme.mono
                font.pixelSize: Theme.body
            }

            Binding { target: dialog.inspector.rows; property: "font"; value: sample.font }
            Binding { target: dialog.inspector.rows; property: "padding"; value: Theme.space1 * 2 }
            Binding { target: dialog.inspector.rows; property: "width"; value: list.width - Theme.space3 }

            ListView {
                id: list
                anchors.fill: parent
                anchors.margins: Theme.space3
                anchors.topMargin: 0
                clip: true
                model: dialog.inspector.rows
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                activeFocusOnTab: true
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Tokens")
                Accessible.description: dialog.inspector.details
                T.ScrollBar.vertical: ScrollBar {}
                Keys.onPressed: event => {
                    event.accepted = true
                    const at = dialog.inspector.current
                    if (event.key === Qt.Key_Left)
                        dialog.move(at - 1)
                    else if (event.key === Qt.Key_Right)
                        dialog.move(at + 1)
                    else if (event.key === Qt.Key_Home)
                        dialog.move(0)
                    else if (event.key === Qt.Key_End)
                        dialog.move(dialog.inspector.count - 1)
                    else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
                        contentY = Math.max(originY, Math.min(originY + contentHeight - height,
                            contentY + (event.key === Qt.Key_Up ? -Theme.scaled(60) : Theme.scaled(60))))
                    else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
                        contentY = Math.max(originY, Math.min(originY + contentHeight - height,
                            contentY + (event.key === Qt.Key_PageUp ? -0.9 : 0.9) * height))
                    else
                        event.accepted = false
                }

                delegate: TokenRow {
                    width: ListView.view.width
                    tokenFont: sample.font
                    current: dialog.inspector.current
                    onPointed: place => dialog.inspector.current = place
                }
            }

            Label {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space6
                visible: dialog.inspector.problem.length > 0
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                color: Theme.muted
                text: dialog.inspector.problem
            }
            FocusRing { shown: list.activeFocus; cornerRadius: Theme.radius }
        }

        Label {
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            text: dialog.inspector.details.length > 0 ? dialog.inspector.details : " "
            font.family: Theme.mono
            font.pixelSize: Theme.small
        }
    }

    buttons: [
        Button {
            glyph: "copy"
            enabled: dialog.inspector.count > 0
            text: qsTr("Copy the ids")
            onClicked: dialog.inspector.copyIds()
        },
        Button {
            text: qsTr("Close")
            look: Button.Filled
            onClicked: dialog.close()
        }
    ]
}
