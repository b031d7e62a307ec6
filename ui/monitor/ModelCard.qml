// Which model it is, to the byte, and why it is no faster.
import QtQuick
import Sirocco.Controls
import Sirocco.Monitor

MonitorCard {
    id: card

    required property MonitorController controller

    title: controller.modelName

    Label {
        width: parent.width
        text: card.controller.reason
        font.pixelSize: Theme.reading
        font.weight: card.controller.working ? Font.DemiBold : Font.Normal
        wrapMode: Text.Wrap
        lineHeight: 1.3
    }
    Note {
        width: parent.width
        text: card.controller.moreReasons
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
        visible: card.controller.present
    }
    Note {
        width: parent.width
        visible: card.controller.present
        text: card.controller.modelFacts
    }
    Flow {
        width: parent.width
        visible: card.controller.present
        spacing: Theme.space2

        Note {
            height: Theme.smallControl
            text: qsTr("Sirocco's mark of this model: %1").arg(card.controller.identity)
        }
        IconButton {
            size: 28
            glyph: "copy"
            text: qsTr("Copy the model's mark")
            onClicked: card.controller.copy(card.controller.identity)
        }
    }
    Flow {
        width: parent.width
        visible: card.controller.present && card.controller.canDigest
        spacing: Theme.space2

        Button {
            visible: !card.controller.digesting && card.controller.digest.length === 0
            text: qsTr("SHA-256 of the file…")
            onClicked: card.controller.startDigest()
        }
        Button {
            visible: card.controller.digesting
            text: qsTr("Cancel")
            onClicked: card.controller.cancelDigest()
        }
        Item {
            visible: card.controller.digesting
            width: Theme.scaled(160)
            height: Theme.rowHeight
            ProgressBar {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                name: qsTr("Checksum of the file")
                value: card.controller.digestProgress
            }
        }
        IconButton {
            visible: card.controller.digest.length > 0
            size: 28
            glyph: "copy"
            text: qsTr("Copy the SHA-256")
            onClicked: card.controller.copy(card.controller.digest)
        }
    }
    Note {
        width: parent.width
        text: card.controller.digestText
        font.family: card.controller.digest.length > 0 ? Theme.mono : Theme.families[0]
        wrapMode: Text.WrapAnywhere
    }
}
