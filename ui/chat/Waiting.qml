// Holds the place of an answer until its first word; calm, nothing blinks.
import QtQuick
import Sirocco.Controls

Label {
    height: Math.round(Theme.reading * Theme.answerLineHeight)
    color: Theme.muted
    font.pixelSize: Theme.reading
}
