// The documents of the message that is being written, and, in a line each, why others could not be read.
import QtQuick
import Sirocco.Chat
import Sirocco.Content
import Sirocco.Controls

Flow {
    id: strip

    required property AttachmentController attachments
    signal documentRequested(string name, var pieces)
    signal removing   // the keyboard should go elsewhere

    visible: attachments.list.count > 0
    spacing: Theme.space2

    Repeater {
        model: strip.attachments.list

        Loader {
            id: entry

            required property int attachmentId
            required property string name
            required property string detail
            required property bool reading
            required property real progress
            required property string problem
            required property string problemDetails

            function remove() {
                strip.removing()
                strip.attachments.remove(attachmentId)   // this item goes with it
            }

            width: problem.length > 0 ? strip.width : item ? item.implicitWidth : 0
            sourceComponent: problem.length > 0 ? refusal : chip

            Component {
                id: chip
                AttachmentChip {
                    name: entry.name
                    detail: entry.detail
                    reading: entry.reading
                    progress: entry.progress
                    widest: Math.min(Theme.scaled(280), strip.width)
                    onOpened: strip.documentRequested(entry.name, strip.attachments.pieces(entry.attachmentId))
                    onRemoved: entry.remove()
                }
            }
            Component {
                id: refusal
                Notice {
                    kind: Notice.Failure
                    text: entry.problem
                    details: entry.problemDetails
                    dismissable: true
                    onDismissed: entry.remove()
                }
            }
        }
    }
}
