// Which experts answer. Off unless wanted: then nothing is counted.
import QtQuick
import Sirocco.Controls
import Sirocco.Monitor

MonitorCard {
    id: card

    required property ExpertsController experts

    title: qsTr("Experts at work")

    Note {
        width: parent.width
        text: qsTr("In each layer a router sends every token to a few experts. The map shows how often each was chosen: "
                   + "a column for each layer, a row for each expert. Counting begins with the next answer, and costs "
                   + "next to nothing; switched off, nothing is counted.")
    }
    Flow {
        width: parent.width
        spacing: Theme.space3
        Segmented {
            name: qsTr("Count experts")
            values: [false, true]
            texts: [qsTr("Off"), qsTr("Count")]
            value: card.experts.counting
            onChosen: value => card.experts.counting = value
        }
        Segmented {
            name: qsTr("Counted over")
            visible: card.experts.counting || card.experts.counted
            values: ["answer", "load"]
            texts: [qsTr("Last answer"), qsTr("Since loading")]
            value: card.experts.span
            onChosen: value => card.experts.span = value
        }
    }
    ExpertMap {
        id: map
        width: parent.width
        height: implicitHeight
        visible: card.experts.counting || card.experts.counted
        experts: card.experts
    }
    Flow {
        width: parent.width
        visible: map.visible
        spacing: Theme.space3
        Repeater {
            model: [qsTr("never"), qsTr("rarely"), qsTr("less"), qsTr("evenly"), qsTr("more"), qsTr("twice or more")]
            Row {
                id: step
                required property int index
                required property string modelData
                spacing: Theme.space1
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.space3
                    height: Theme.space3
                    radius: 2
                    color: Theme.heat[step.index]
                    border.width: 1
                    border.color: Theme.line
                }
                Note {
                    text: step.modelData
                    lineHeight: 1
                }
            }
        }
    }
    Label {
        width: parent.width
        visible: map.visible
        text: map.said.length > 0 ? map.said : qsTr("Point at a cell, or go there with the arrow keys, for its numbers.")
        color: map.said.length > 0 ? Theme.text : Theme.muted
        wrapMode: Text.Wrap
    }
    Note {
        width: parent.width
        visible: map.visible && text.length > 0
        text: map.saidOfLayer
    }
    Note {
        width: parent.width
        text: card.experts.counted ? card.experts.summary
            : card.experts.counting ? qsTr("Nothing was counted yet: ask something.") : ""
    }
    Note {
        width: parent.width
        text: card.experts.rare
    }
}
