// How full the context is, as a thin bar in the composer; a press shows of what.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Chat
import Sirocco.Controls

T.Button {
    id: ruler

    required property ContextController context
    signal inspectionRequested
    readonly property color ink: context.fits ? Theme.muted : Theme.danger

    visible: context.known
    implicitWidth: content.implicitWidth + leftPadding + rightPadding
    implicitHeight: Theme.smallControl
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    focusPolicy: Qt.StrongFocus
    onClicked: {
        details.byKeyboard = visualFocus
        details.visible ? details.close() : details.open()
    }

    contentItem: RowLayout {
        id: content
        spacing: Theme.space2

        Icon {
            visible: !ruler.context.fits
            Layout.preferredWidth: Theme.tinyIcon
            Layout.preferredHeight: Theme.tinyIcon
            name: "warning"
            color: ruler.ink
        }
        Meter {
            Layout.preferredWidth: 72
            Layout.preferredHeight: 6
            colors: Theme.contextParts
            parts: ruler.context.parts
            total: ruler.context.context
        }
        Label {
            text: ruler.context.share
            color: ruler.ink
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: ruler.down ? Theme.pressed : ruler.hovered ? Theme.hover : "transparent"
        FocusRing { shown: ruler.visualFocus }
    }

    ToolTip {
        text: qsTr("Context: %1").arg(ruler.context.sum)
        above: true
        visible: ruler.hovered && !details.visible
    }

    ContextDetails {
        id: details
        x: ruler.width - width
        y: -height - Theme.space2
        context: ruler.context
        onInspectionRequested: {
            details.close()
            ruler.inspectionRequested()
        }
    }

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Context %1").arg(context.share)
    Accessible.description: context.sum
    Accessible.onPressAction: ruler.clicked()
}
