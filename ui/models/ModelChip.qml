// Which model is loaded, on which device; a press tells why and offers others.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls
import Sirocco.Models

T.Button {
    id: chip

    required property ModelController controller
    property bool narrow: false   // only the name
    signal openFileRequested
    signal openFolderRequested
    signal templateRequested

    readonly property string headline: {
        if (controller.busy)
            return controller.loadingName
        return controller.ready ? controller.name : qsTr("No model")
    }

    function openMenu(byKeyboard: bool) {
        popover.byKeyboard = byKeyboard
        popover.open()
    }

    text: controller.busy ? qsTr("Model: loading %1").arg(headline)
        : controller.ready ? Wording.fill(qsTr("Model: %1 on %2"), [headline, controller.device]) : qsTr("Model: none")
    implicitHeight: Theme.smallControl
    implicitWidth: row.implicitWidth + leftPadding + rightPadding
    leftPadding: Theme.space2 + 2
    rightPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    down: pressed || popover.visible
    onClicked: popover.visible ? popover.close() : openMenu(visualFocus)
    Keys.onDownPressed: openMenu(true)

    contentItem: Item {
        implicitHeight: row.implicitHeight
        RowLayout {
            id: row
            anchors.fill: parent
            spacing: Theme.space2

            Rectangle {
                Layout.preferredWidth: 8
                Layout.preferredHeight: 8
                Layout.alignment: Qt.AlignVCenter
                radius: 4
                color: chip.controller.ready ? Theme.good : "transparent"
                border.width: chip.controller.ready ? 0 : 1.5
                border.color: chip.controller.busy ? Theme.accent : Theme.control
            }
            Label {
                Layout.fillWidth: true
                text: chip.headline
                font.weight: Font.DemiBold
                elide: Text.ElideMiddle
                mayElide: true
                Accessible.ignored: true
            }
            Label {
                visible: chip.controller.ready && !chip.controller.busy && !chip.narrow
                text: chip.controller.types.length > 0 ? chip.controller.types + "  ·  " + chip.controller.device
                    : chip.controller.device
                color: Theme.muted
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
            Label {
                visible: chip.controller.busy && chip.controller.fraction > 0
                text: qsTr("%1 %").arg(Math.floor(chip.controller.fraction * 100))
                color: Theme.muted
                font.pixelSize: Theme.small
                Accessible.ignored: true
            }
            Icon {
                Layout.preferredWidth: Theme.smallIcon
                Layout.preferredHeight: Theme.smallIcon
                name: "chevron-down"
                color: Theme.muted
            }
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: chip.down ? Theme.pressed : chip.hovered ? Theme.hover : "transparent"
        FocusRing { shown: chip.visualFocus; gap: 0 }
    }

    Accessible.role: Accessible.ButtonMenu
    Accessible.name: text
    Accessible.description: controller.why
    Accessible.onPressAction: chip.clicked()

    ModelPopover {
        id: popover
        y: chip.height + Theme.space1
        controller: chip.controller
        onOpenFileRequested: chip.openFileRequested()
        onOpenFolderRequested: chip.openFolderRequested()
        onTemplateRequested: chip.templateRequested()
    }
}
