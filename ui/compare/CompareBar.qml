// The top of the compare page: what it is, earlier ones, export, and a new one.
import QtQuick
import Sirocco.Compare
import Sirocco.Controls

// Anchors and a positioner: layouts within layouts do not settle when the font size changes.
Item {
    id: bar

    required property CompareController controller
    signal newRequested

    implicitHeight: Math.max(title.implicitHeight, buttons.implicitHeight)

    Label {
        id: title
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Compare")
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Row {
        id: buttons
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space1

        Button {
            id: earlier
            look: Button.Quiet
            glyph: "history"
            text: qsTr("Earlier")
            opensMore: true
            Accessible.name: qsTr("Earlier comparisons…")
            onClicked: {
                list.byKeyboard = visualFocus
                list.open()
            }
            ComparisonList {
                id: list
                x: parent.width - width
                y: parent.height + Theme.space1
                controller: bar.controller
            }
        }
        Button {
            visible: bar.controller.answered
            enabled: !bar.controller.running
            look: Button.Quiet
            glyph: "export"
            text: qsTr("Export")
            opensMore: true
            onClicked: exports.open()
            ExportMenu {
                id: exports
                y: parent.height
                controller: bar.controller
            }
        }
        Button {
            look: Button.Quiet
            glyph: "plus"
            text: qsTr("New")
            Accessible.name: qsTr("New comparison")
            onClicked: {
                bar.controller.startNew()
                bar.newRequested()
            }
        }
    }
}
