import QtQuick
import QtQuick.Templates as T

T.Menu {
    id: control

    padding: Theme.space1 + 1
    margins: Theme.space2
    overlap: 1
    implicitWidth: Math.max(minimumWidth, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding

    property int minimumWidth: Theme.scaled(200)
    property int maximumHeight: Theme.scaled(480)

    delegate: MenuItem {}

    contentItem: ListView {
        id: list
        implicitHeight: Math.min(contentHeight, control.maximumHeight)
        // Items are as wide as the widest asks for, within reason.
        implicitWidth: {
            let widest = 0
            for (let i = 0; i < control.count; ++i)
                widest = Math.max(widest, control.itemAt(i) ? control.itemAt(i).implicitWidth : 0)
            return Math.min(widest, Theme.scaled(420))
        }
        model: control.contentModel
        interactive: contentHeight > height
        clip: interactive
        currentIndex: control.currentIndex
        T.ScrollBar.vertical: ScrollBar {}
    }

    background: CardBackground {}

    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick; easing.type: Easing.OutCubic } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.quick; easing.type: Easing.OutCubic } }
}
