import QtQuick
import Sirocco.Controls

Rectangle {
    width: parent.width
    height: 1
    color: Theme.line
}
