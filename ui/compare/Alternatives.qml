// What the model had in mind at one token, as bars.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sirocco.Controls

T.Popup {
    id: popup

    property string token
    property var rows: []
    property color ink: Theme.accent

    width: Theme.scaled(232)
    padding: Theme.space3
    margins: Theme.space2
    closePolicy: T.Popup.NoAutoClose
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding

    background: CardBackground {
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Alternatives to “%1”").arg(popup.token)
    }

    contentItem: ColumnLayout {
        spacing: 2

        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space1
            visible: popup.rows.length === 0
            text: qsTr("The alternatives to this token were not kept.")
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        Repeater {
            model: popup.rows

            RowLayout {
                id: row
                required property var modelData
                Layout.fillWidth: true
                spacing: Theme.space2
                Accessible.role: Accessible.StaticText
                Accessible.name: Wording.fill(row.modelData.taken ? qsTr("%1, %2, taken") : qsTr("%1, %2"),
                                              [row.modelData.text, row.modelData.percent])

                Label {
                    Layout.preferredWidth: Theme.scaled(84)
                    text: row.modelData.text
                    font.pixelSize: Theme.small
                    font.weight: row.modelData.taken ? Font.Bold : Font.Normal
                    Accessible.ignored: true
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 6
                    radius: 3
                    color: Theme.pressed
                    Rectangle {
                        width: Math.max(row.modelData.share > 0 ? 2 : 0, parent.width * row.modelData.share)
                        height: parent.height
                        radius: 3
                        color: row.modelData.taken ? popup.ink : Theme.control
                    }
                }
                Label {
                    Layout.preferredWidth: Theme.scaled(44)
                    horizontalAlignment: Text.AlignRight
                    text: row.modelData.percent
                    color: row.modelData.taken ? Theme.text : Theme.muted
                    font.pixelSize: Theme.small
                    font.weight: row.modelData.taken ? Font.Bold : Font.Normal
                    Accessible.ignored: true
                }
            }
        }
    }
}
