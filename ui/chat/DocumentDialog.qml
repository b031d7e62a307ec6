// The text of a document, to be read. In pieces, so that a long one opens at once.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Content
import Sirocco.Controls

Dialog {
    id: dialog

    property var pieces: []

    function show(name: string, text: var) {
        title = name
        pieces = text
        open()
    }

    explanation: qsTr("As the model reads it")
    wanted: 820
    height: parent ? parent.height - 2 * Theme.space6 : 600
    onOpened: closeButton.forceActiveFocus(Qt.TabFocusReason)
    onClosed: pieces = []

    contentItem: ColumnLayout {
        spacing: Theme.space3

        Label {
            text: dialog.explanation
            color: Theme.muted
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            radius: Theme.radius
            color: Theme.page
            border.color: Theme.line

            ListView {
                id: list
                anchors.fill: parent
                anchors.margins: Theme.space3
                clip: true
                model: dialog.pieces
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Text of %1").arg(dialog.title)
                Keys.onUpPressed: contentY = Math.max(originY, contentY - 60)
                Keys.onDownPressed: contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + 60))
                T.ScrollBar.vertical: ScrollBar {}

                delegate: AnswerText {
                    required property string modelData
                    width: ListView.view.width - Theme.space3
                    source: modelData
                    name: modelData
                }
            }
            FocusRing { shown: list.activeFocus; cornerRadius: Theme.radius }
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
