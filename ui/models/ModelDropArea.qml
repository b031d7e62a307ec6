// The whole window as the target of a drop, saying what the drop will do.
import QtQuick
import Sirocco.Controls
import Sirocco.Models

DropArea {
    id: area

    required property ModelController controller
    property bool welcome: false
    property string sentence

    keys: ["text/uri-list"]
    onEntered: drag => {
        sentence = controller.dropText(drag.urls)
        welcome = controller.accepts(drag.urls)
        drag.accept(Qt.CopyAction)
    }
    onDropped: drop => {
        drop.accept(Qt.CopyAction)
        if (controller.accepts(drop.urls))
            controller.open(drop.urls[0])
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
                    width: 40
                    height: 40
                    name: area.welcome ? "chip" : "warning"
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
                    text: qsTr("It takes the place of the model that is loaded. Conversations stay.")
                    color: Theme.muted
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
