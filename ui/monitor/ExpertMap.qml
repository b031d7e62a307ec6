// The heat map: a column for each layer, a row for each expert. Pointing at a cell, or going there with the arrow keys,
// says its numbers.
import QtQuick
import Sirocco.Controls
import Sirocco.Monitor

Item {
    id: map

    required property ExpertsController experts
    readonly property var levels: experts.levels
    readonly property int layers: experts.layers
    readonly property int rows: experts.experts
    readonly property int gutter: Theme.scaled(24)
    readonly property real cell: Math.max(4, Math.min(Theme.scaled(28), Math.floor((width - gutter) / Math.max(1, layers))))
    readonly property int labelEach: Math.ceil(Theme.scaled(22) / cell)   // layers from one label to the next
    property int atLayer: 0    // where the keyboard is
    property int atExpert: 0
    property int pointedLayer: -1
    property int pointedExpert: -1
    readonly property bool pointed: pointedLayer >= 0
    readonly property int saidLayer: Math.min(layers - 1, pointed ? pointedLayer : atLayer)
    readonly property int saidExpert: Math.min(rows - 1, pointed ? pointedExpert : atExpert)
    // Of the cell that is pointed at, else of that with the keyboard.
    readonly property string said: experts.revision >= 0 && layers > 0 && (pointed || activeFocus)
        ? experts.cellText(saidLayer, saidExpert) : ""
    readonly property string saidOfLayer: said.length > 0 ? experts.layerText(saidLayer) : ""

    function go(across: int, down: int) {
        atLayer = Math.max(0, Math.min(layers - 1, atLayer + across))
        atExpert = Math.max(0, Math.min(rows - 1, atExpert + down))
        pointedLayer = -1
    }

    implicitHeight: rows * cell + Theme.scaled(22)
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Experts by layer")
    Accessible.description: said
    Accessible.focusable: true
    Keys.onLeftPressed: go(-1, 0)
    Keys.onRightPressed: go(1, 0)
    Keys.onUpPressed: go(0, -1)
    Keys.onDownPressed: go(0, 1)

    Repeater {
        model: map.rows
        Note {
            required property int index
            y: index * map.cell
            width: map.gutter - Theme.space2
            height: map.cell
            visible: map.cell >= font.pixelSize
            horizontalAlignment: Text.AlignRight
            text: String(index + 1)
            lineHeight: 1
            Accessible.ignored: true
        }
    }
    Repeater {
        model: map.layers * map.rows
        Rectangle {
            id: mark
            required property int index
            readonly property int level: map.levels[index] ?? 0
            readonly property bool current: map.activeFocus && !map.pointed
                && index === map.atLayer * map.rows + map.atExpert
            x: map.gutter + Math.floor(index / map.rows) * map.cell
            y: (index % map.rows) * map.cell
            width: map.cell - 1
            height: map.cell - 1
            radius: 2
            color: Theme.heat[level]
            border.width: current ? Theme.focusWidth : 0
            border.color: Theme.text

            // What hardly works is marked by more than its colour.
            Rectangle {
                anchors.centerIn: parent
                visible: map.experts.counted && mark.level <= 1 && map.cell >= 10
                width: 3
                height: 3
                radius: 1.5
                color: Theme.muted
            }
        }
    }
    Repeater {
        model: map.layers
        Note {
            required property int index
            x: map.gutter + index * map.cell + Math.round((map.cell - width) / 2)
            y: map.rows * map.cell + 2
            visible: index % map.labelEach === 0
            text: String(index + 1)
            lineHeight: 1
            Accessible.ignored: true
        }
    }
    MouseArea {
        x: map.gutter
        width: map.layers * map.cell
        height: map.rows * map.cell
        hoverEnabled: true
        onPositionChanged: mouse => {
            map.pointedLayer = Math.max(0, Math.min(map.layers - 1, Math.floor(mouse.x / map.cell)))
            map.pointedExpert = Math.max(0, Math.min(map.rows - 1, Math.floor(mouse.y / map.cell)))
        }
        onExited: map.pointedLayer = -1
        onClicked: {
            map.atLayer = map.pointedLayer
            map.atExpert = map.pointedExpert
            map.forceActiveFocus(Qt.MouseFocusReason)
        }
    }
}
