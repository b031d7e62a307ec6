// The whole window as the target of a drop, saying what the drop will do: a model is opened, anything else becomes a
// document of the message that is being written.
import QtQuick
import Sirocco.Chat
import Sirocco.Controls
import Sirocco.Models

DropArea {
    id: area

    required property ModelController models
    required property AttachmentController attachments
    property bool model: false
    property bool welcome: false
    property string sentence
    signal documentsDropped

    function look(urls: var) {
        model = models.accepts(urls)
        welcome = model || attachments.accepts(urls)
        sentence = model ? models.dropText(urls) : attachments.dropText(urls)
    }

    keys: ["text/uri-list"]
    onEntered: drag => {
        look(drag.urls)
        drag.accept(Qt.CopyAction)
    }
    onDropped: drop => {
        look(drop.urls)
        drop.accept(Qt.CopyAction)
        if (model) {
            models.open(drop.urls[0])
        } else if (welcome) {
            attachments.add(drop.urls)
            documentsDropped()
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: area.containsDrag
        color: Theme.scrim

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.space4
            radius: Theme.radiusLarge
            color: Theme.surface
            border.width: 2
            border.color: area.welcome ? Theme.accent : Theme.control

            Column {
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space6
                spacing: Theme.space4

                Icon {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Theme.scaled(40)
                    height: width
                    name: area.model ? "chip" : area.welcome ? "file" : "warning"
                    color: area.welcome ? Theme.accent : Theme.muted
                }
                Label {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: area.sentence
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                Label {
                    width: parent.width
                    visible: area.welcome
                    horizontalAlignment: Text.AlignHCenter
                    text: area.model ? qsTr("It takes the place of the model that is loaded. Conversations stay.")
                        : qsTr("Text, Markdown and PDF files are read on this computer and sent whole with your message.")
                    color: Theme.muted
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
