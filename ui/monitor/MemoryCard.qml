// Whose the memory is: a bar, and a list that adds up to the computer's.
import QtQuick
import Sirocco.Controls
import Sirocco.Monitor

MonitorCard {
    id: card

    required property MonitorController controller
    readonly property var owners: controller.owners
    readonly property var resident: controller.residentTexts
    readonly property var held: controller.heldTexts
    readonly property int amountWidth: Theme.scaled(96)

    title: controller.memoryTitle

    Meter {
        width: parent.width
        height: Theme.space4
        parts: card.controller.memoryParts
        total: card.controller.memoryTotal
        colors: Theme.owners.slice(Theme.owners.length - parts.length)
    }
    Column {
        width: parent.width
        spacing: Theme.space1

        Item {
            width: parent.width
            height: heads.height
            Row {
                id: heads
                x: parent.width - width
                Repeater {
                    model: [qsTr("in memory"), qsTr("in all")]
                    Note {
                        required property string modelData
                        width: card.amountWidth
                        text: modelData
                        horizontalAlignment: Text.AlignRight
                    }
                }
            }
        }
        Repeater {
            model: card.owners.length
            Item {
                id: row
                required property int index
                readonly property bool sum: index === card.owners.length - 1
                // As in the bar; without a model it begins with the rest of Sirocco.
                readonly property var colors: Theme.owners.slice(Theme.owners.length - (card.owners.length - 2))
                readonly property string owner: card.owners[index] ?? ""
                readonly property string inMemory: card.resident[index] ?? ""
                readonly property string inAll: card.held[index] ?? ""

                width: parent.width
                height: name.height + (sum ? Theme.space2 : 0)
                Accessible.role: Accessible.StaticText
                Accessible.name: inAll.length > 0 ? qsTr("%1: %2 in memory of %3").arg(owner).arg(inMemory).arg(inAll)
                                                  : qsTr("%1: %2").arg(owner).arg(inMemory)

                Rectangle {
                    visible: row.sum
                    width: parent.width
                    height: 1
                    color: Theme.line
                }
                Rectangle {
                    visible: !row.sum
                    y: Math.round((name.height - height) / 2)
                    width: Theme.space3
                    height: Theme.space3
                    radius: 3
                    color: row.colors[row.index] ?? Theme.pressed
                }
                Label {
                    id: name
                    x: Theme.space5
                    y: row.height - height
                    width: parent.width - x - 2 * card.amountWidth
                    text: row.owner
                    font.weight: row.sum ? Font.DemiBold : Font.Normal
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    x: parent.width - 2 * card.amountWidth
                    y: name.y
                    width: card.amountWidth
                    text: row.inMemory
                    font.family: Theme.mono
                    font.weight: row.sum ? Font.DemiBold : Font.Normal
                    horizontalAlignment: Text.AlignRight
                    Accessible.ignored: true
                }
                Label {
                    x: parent.width - card.amountWidth
                    y: name.y
                    width: card.amountWidth
                    text: row.inAll
                    color: Theme.muted
                    font.family: Theme.mono
                    horizontalAlignment: Text.AlignRight
                    Accessible.ignored: true
                }
            }
        }
    }
    Note {
        width: parent.width
        text: card.controller.memoryText
        color: Theme.warning
    }
    Note {
        width: parent.width
        text: card.controller.computerText
    }
    Repeater {
        model: card.controller.gpuNames.length
        Column {
            id: gpu
            required property int index
            width: parent.width
            spacing: Theme.space1
            Label {
                width: parent.width
                topPadding: Theme.space2
                text: card.controller.gpuNames[gpu.index] ?? ""
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            Meter {
                width: parent.width
                height: Theme.space4
                parts: card.controller.gpuParts[gpu.index] ?? []
                total: 1
                colors: [Theme.owners[1], Theme.owners[5]]
            }
            Note {
                width: parent.width
                text: card.controller.gpuTexts[gpu.index] ?? ""
            }
        }
    }
    Note {
        width: parent.width
        text: card.controller.gpuProblem
    }
}
