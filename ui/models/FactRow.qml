// "label    amount" in a small table.
import QtQuick
import QtQuick.Layouts
import Sirocco.Controls

RowLayout {
    id: fact

    required property string label
    required property string amount
    property bool strong: false

    spacing: Theme.space4

    Label {
        Layout.preferredWidth: Theme.scaled(104)
        Layout.alignment: Qt.AlignTop
        text: fact.label
        wrapMode: Text.Wrap
        color: fact.strong ? Theme.text : Theme.muted
        font.weight: fact.strong ? Font.DemiBold : Font.Normal
    }
    Label {
        Layout.fillWidth: true
        text: fact.amount
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        font.weight: fact.strong ? Font.DemiBold : Font.Normal
    }
}
