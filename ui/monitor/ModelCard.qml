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
    CopyRow {
        width: parent.width
        visible: card.controller.present
        text: qsTr("Sirocco's mark of this model: %1").arg(card.controller.identity)
        action: qsTr("Copy the model's mark")
        onCopied: card.controller.copy(card.controller.identity)
    }
    CopyRow {
        width: parent.width
        visible: card.controller.digest.length > 0
        text: qsTr("SHA-256 of the file: %1").arg(card.controller.digest)
        action: qsTr("Copy the SHA-256")
        onCopied: card.controller.copy(card.controller.digest)
    }
    Flow {
        width: parent.width
        visible: card.controller.canDigest && card.controller.digest.length === 0
        spacing: Theme.space2

        Button {
            visible: !card.controller.digesting
            text: qsTr("Make the SHA-256 of the file")
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
        Note {
            height: Theme.rowHeight
            text: card.controller.digestState
        }
    }
}
