// Every colour, size, font and duration of the window. Nothing of the kind is written anywhere else.
pragma Singleton
import QtQuick

QtObject {
    id: theme

    // "system", "light" or "dark"; the shell binds it to the settings.
    property string mode: "system"
    property bool reducedMotion: false
    // How large type is, 0.9 to 2; the shell binds it to the settings. What holds type grows with it: scaled() turns a
    // size of the design, which is drawn at 1, into pixels.
    property real fontScale: 1

    function scaled(size: real): int { return Math.round(size * fontScale) }

    property SystemPalette systemPalette: SystemPalette {}
    readonly property bool dark: mode === "dark" || (mode === "system" && systemPalette.window.hslLightness < 0.5)

    // Colours. Text on its ground is at least 4.5:1, marks are at least 3:1.
    readonly property color page: dark ? "#161513" : "#FAF9F7"
    readonly property color surface: dark ? "#1F1D1A" : "#FFFFFF"
    readonly property color line: dark ? "#36332E" : "#E5E2DC"
    readonly property color text: dark ? "#EDEAE4" : "#1D1B18"
    readonly property color muted: dark ? "#A39E95" : "#6A665F"
    readonly property color accent: dark ? "#F08A45" : "#B4470F"

    readonly property color side: dark ? "#1A1917" : "#F3F1ED"
    readonly property color accentInk: dark ? "#161513" : "#FFFFFF"
    readonly property color accentHover: dark ? "#F59B5E" : "#9C3C0B"
    readonly property color tint: dark ? "#2E251D" : "#F4E8DE"
    readonly property color control: dark ? "#837D73" : "#8E887E"
    readonly property color hover: dark ? "#14EDEAE4" : "#0D1D1B18"
    readonly property color pressed: dark ? "#24EDEAE4" : "#1A1D1B18"
    readonly property color selected: dark ? "#1FEDEAE4" : "#141D1B18"
    readonly property color selection: dark ? "#6B4426" : "#F2CDB4"
    readonly property color danger: dark ? "#F28B7D" : "#AE2A19"
    readonly property color warning: dark ? "#E3B04B" : "#8A5A00"
    readonly property color good: dark ? "#7FB77E" : "#3F7D46"
    readonly property color scrim: dark ? "#A6000000" : "#591D1B18"
    readonly property color shadow: dark ? "#66000000" : "#241D1B18"

    // Code: its ground, what is said about it, and its parts, each at least 4.5:1 on that ground.
    readonly property color code: dark ? "#1F1D1A" : "#F3F1ED"
    readonly property color codeMuted: dark ? "#A39E95" : "#625E57"
    readonly property color inlineCode: dark ? "#2B2824" : "#ECE8E1"
    readonly property color quoteBar: dark ? "#57514A" : "#CFC9BF"
    readonly property color codeKeyword: dark ? "#E79BC0" : "#9B2463"
    readonly property color codeString: dark ? "#9CC38A" : "#3A6B28"
    readonly property color codeComment: dark ? "#9A948A" : "#6B665D"
    readonly property color codeNumber: dark ? "#E6B566" : "#8A5200"
    readonly property color codeName: dark ? "#8DB8E8" : "#1F5C9E"

    // What MarkdownDocument draws with; see RichStyle.
    readonly property var markdown: ({
        muted: muted, link: accent, inlineCode: inlineCode,
        keyword: codeKeyword, string: codeString, comment: codeComment, number: codeNumber, name: codeName,
        mono: monoFamilies, text: reading, code: body, lineHeight: answerLineHeight
    })

    // Owners of memory: dense weights, experts, context, work space, the rest of Sirocco, other programs. Neighbours
    // differ in lightness.
    readonly property var owners: dark
        ? ["#F4C38F", "#F08A45", "#8DB8E8", "#5C7FA6", "#C9BBA8", "#6E675E"]
        : ["#E39A62", "#B4470F", "#7FA7C9", "#3E6E96", "#C4B5A2", "#8C857B"]

    // How often something is used, from never to at least twice as often as others: one hue, rising in contrast.
    readonly property var heat: dark ? ["#262320", "#44301F", "#6B4426", "#9A5D2E", "#CC7638", "#F7A76B"]
                                     : ["#F1EEE9", "#F6DFCB", "#EFBF98", "#E39A62", "#CB6A2C", "#8F3507"]

    // Parts of the context: system prompt, earlier turns, documents, the message. Neighbours differ in lightness.
    readonly property var contextParts: dark ? ["#8C7F70", "#C9BBA8", "#7FA7C9", "#F08A45"]
                                             : ["#8C7F70", "#C4B5A2", "#3E6E96", "#D9662B"]

    // Lanes of a comparison: eight hues of equal lightness (OKLCH 0.56 and 0.74), chosen as far apart as that allows for
    // people who see all hues and for those who do not; a number goes with each.
    readonly property var lanes: dark
        ? ["#5CB6E6", "#AAB35E", "#EB7DD3", "#27C97C", "#CF97B9", "#DB9E2E", "#A79BFE", "#7CBB9B"]
        : ["#3167ED", "#747C12", "#B74771", "#188487", "#9E51A5", "#8B6F4D", "#7D58D1", "#596FBB"]

    // Spacing and radii.
    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 24
    readonly property int space6: 32
    readonly property int radiusSmall: 6
    readonly property int radius: 10
    readonly property int radiusLarge: 14

    // Type.
    readonly property var families: ["Inter", "Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", "Noto Color Emoji"]
    readonly property var monoFamilies: ["JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono"]
    readonly property string mono: monoFamilies[0]
    readonly property int small: scaled(12)
    readonly property int body: scaled(13)
    readonly property int reading: scaled(15)
    readonly property int title: scaled(18)
    readonly property int display: scaled(24)
    readonly property real answerLineHeight: 1.5

    // Sizes that several places agree on.
    readonly property int stripHeight: scaled(40)
    readonly property int rowHeight: scaled(32)
    readonly property int smallControl: scaled(28)
    readonly property int chipHeight: scaled(40)
    readonly property int sidebarWidth: scaled(248)
    readonly property int column: scaled(760)
    readonly property int focusWidth: 2
    readonly property int iconSize: scaled(18)
    readonly property int smallIcon: scaled(16)
    readonly property int tinyIcon: scaled(14)
    readonly property int codeBar: scaled(32)
    readonly property int laneWidth: scaled(260)

    // Motion.
    readonly property int quick: reducedMotion ? 0 : 120
    readonly property int gentle: reducedMotion ? 0 : 180
}
