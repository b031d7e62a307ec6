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
    // The demo model's are in English, whatever the window speaks: it knows nothing else.
    readonly property var questions: chat.demo ? [
        "What can you do?",
        "What is the capital of Portugal?",
        "Tell me a short story.",
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
            text: page.chat.temporary ? qsTr("Just between us") : qsTr("What is on your mind?")
            font.pixelSize: Theme.display
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space4
            text: page.chat.temporary
                ? qsTr("Nothing of this conversation is written to the disk, and it ends when you open another one or "
                       + "close Sirocco.")
                : page.chat.demo
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
                implicitHeight: Math.max(Theme.scaled(44), words.implicitHeight + 2 * Theme.space3)
                text: modelData.name
                onClicked: modelData.id.length > 0 ? page.templateRequested(modelData.id) : page.chat.send(modelData.name)

                contentItem: Item {
                    Label {
                        id: words
                        anchors.left: parent.left
                        anchors.right: command.left
                        anchors.leftMargin: Theme.space1
                        anchors.rightMargin: Theme.space3
                        wrapMode: Text.Wrap
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
                        width: Theme.smallIcon
                        height: width
                        name: suggestion.modelData.id.length > 0 ? "template" : "send"
                        rotation: suggestion.modelData.id.length > 0 ? 0 : 90
                        color: suggestion.hovered || suggestion.visualFocus ? Theme.accent : Theme.control
                    }
                }
            }
        }

        Button {
            visible: !page.chat.temporary
            Layout.topMargin: Theme.space2
            Layout.leftMargin: -Theme.space2
            look: Button.Quiet
            text: qsTr("Temporary conversation (Ctrl+Shift+N)")
            Accessible.name: qsTr("Temporary conversation")
            onClicked: page.chat.newTemporary()
        }
    }
}
