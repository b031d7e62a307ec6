import QtQuick
import QtQuick.Templates as T

T.MenuSeparator {
    implicitWidth: Theme.space5
    implicitHeight: Theme.space2 + 1
    contentItem: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
}
