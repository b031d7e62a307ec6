// An empty page that invites: what this is, and three things that work with the model that is loaded.
import QtQuick
import QtQuick.Layouts
import Sirocco.Chat
import Sirocco.Controls

Item {
    id: page

    required property ChatController chat
    signal templateRequested(string id)

    // Templates, and where there are less than three that the model could do something with, questions.
    readonly property var questions: chat.demo ? [
        qsTr("What can you do?"),
        qsTr("What is the capital of Portugal?"),
        qsTr("Tell me a short story."),
    ] : [
        qsTr("Explain how a desert wind like the sirocco forms."),
        qsTr("Write a polite reply that moves a meeting to Thursday."),
        qsTr("Suggest five names for a small bookshop by the sea."),
    ]
    readonly property var suggestions: Array.from(chat.templates.suggestions)
        .concat(questions.map(question => ({ id: "", name: question, shortcut: "" }))).slice(0, 3)

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        anchors.centerIn: parent
        spacing: Theme.space2

        Label {
            Layout.fillWidth: true
            text: qsTr("What is on your mind?")
            font.pixelSize: Theme.display
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space4
            text: page.chat.demo
                ? qsTr("This is the small demo model. It knows Sirocco, some facts and phrases, and short stories. "
                       + "For real work, open a real model at the top.")
                : qsTr("The model runs on this computer, and what you write stays here.")
            color: Theme.muted
            font.pixelSize: Theme.reading
            wrapMode: Text.Wrap
            lineHeight: 1.4
        }

        Repeater {
            model: page.chat.modelReady ? page.suggestions : []

            Button {
                id: suggestion
                required property var modelData
                Layout.fillWidth: true
                Layout.preferredHeight: 44
                implicitHeight: 44
                text: modelData.name
                onClicked: modelData.id.length > 0 ? page.templateRequested(modelData.id) : page.chat.send(modelData.name)

                contentItem: Item {
                    Label {
                        anchors.left: parent.left
                        anchors.right: command.left
                        anchors.leftMargin: Theme.space1
                        anchors.verticalCenter: parent.verticalCenter
                        text: suggestion.text
                        font.pixelSize: Theme.reading
                        Accessible.ignored: true
                    }
                    Label {
                        id: command
                        anchors.right: arrow.left
                        anchors.rightMargin: Theme.space2
                        anchors.verticalCenter: parent.verticalCenter
                        text: suggestion.modelData.shortcut.length > 0 ? "/" + suggestion.modelData.shortcut : ""
                        color: Theme.muted
                        font.family: Theme.mono
                        font.pixelSize: Theme.small
                        Accessible.ignored: true
                    }
                    Icon {
                        id: arrow
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        width: 16
                        height: 16
                        name: suggestion.modelData.id.length > 0 ? "template" : "send"
                        rotation: suggestion.modelData.id.length > 0 ? 0 : 90
                        color: suggestion.hovered || suggestion.visualFocus ? Theme.accent : Theme.control
                    }
                }
            }
        }
    }
}
