# Reads files of lupdate: prints what is not translated, and translations whose places for values (%1, %n) are not those
# of their source. Ends with 1 when there was any.
function places(text,   found, rest, place) {
    delete found
    rest = text
    while (match(rest, /%L?[0-9n][0-9]?/)) {
        place = substr(rest, RSTART, RLENGTH)
        found[place]++
        rest = substr(rest, RSTART + RLENGTH)
    }
    rest = ""
    # In one order, whatever the order in the text: there are few.
    for (place = 1; place <= 20; place++)
        rest = rest "%" place "*" found["%" place]+0 "L" found["%L" place]+0 " "
    return rest "n" found["%n"]+0
}
function say(what) {
    printf "%s: %s: %s\n", FILENAME, what, source
    failed = 1
}
function between(text, from, to,   start) {
    start = index(text, from)
    if (!start)
        return ""
    text = substr(text, start + length(from))
    return substr(text, 1, index(text, to) - 1)
}
function check(message,   forms, count, i, text) {
    source = between(message, "<source>", "</source>")
    if (message ~ /<translation[^>]*type="(unfinished|vanished|obsolete)"/) {
        say("not translated")
        return
    }
    if (message ~ /numerus="yes"/) {
        count = split(message, forms, "<numerusform>")
        for (i = 2; i <= count; i++) {
            text = substr(forms[i], 1, index(forms[i], "</numerusform>") - 1)
            if (text == "")
                say("a form is empty")
            else if (places(text) != places(source))
                say("other places for values in \"" text "\"")
        }
        return
    }
    text = between(message, "<translation>", "</translation>")
    if (text == "")
        say("empty")
    else if (places(text) != places(source))
        say("other places for values in \"" text "\"")
}
/<message/ { message = ""; inside = 1 }
inside { message = message $0 "\n" }
/<\/message>/ { inside = 0; check(message) }
END { exit failed }
