import QtQuick
import QtQuick.Templates as T

T.ToolTip {
    id: control

    // Where there is no room below, it goes above.
    property bool above: false

    x: Math.round((parent.width - width) / 2)
    y: above ? -height - Theme.space1 : parent.height + Theme.space1
    margins: Theme.space2
    padding: Theme.space2
    bottomPadding: Theme.space2 - 3   // the last line has its own room below
    leftPadding: Theme.space2 + 2
    rightPadding: Theme.space2 + 2
    delay: 600
    implicitWidth: Math.min(Theme.scaled(420), Math.ceil(contentItem.implicitWidth) + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Text {
        text: control.text
        textFormat: Text.PlainText
        color: Theme.page
        font.pixelSize: Theme.small
        lineHeight: 1.25
        wrapMode: Text.Wrap
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.text
    }
}
