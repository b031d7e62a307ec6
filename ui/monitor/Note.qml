// A line about a number: small, and as many lines as it takes.
import QtQuick
import Sirocco.Controls

Label {
    color: Theme.muted
    font.pixelSize: Theme.small
    wrapMode: Text.Wrap
    lineHeight: 1.3
    visible: text.length > 0
}
