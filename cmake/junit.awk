# Turns ctest's JUnit file into one line a test: "passed", "failed" or "skipped", a tab, the name, and for a skipped test
# the reason that it printed. A test that ctest could not even start is a failure.
function text(s) {
    gsub(/&lt;/, "<", s); gsub(/&gt;/, ">", s); gsub(/&quot;/, "\"", s); gsub(/&#10;/, " ", s); gsub(/&amp;/, "\\&", s)
    return s
}
function attribute(line, key) {
    if (!match(line, "[ <]" key "=\"[^\"]*\"")) return ""
    return text(substr(line, RSTART + length(key) + 3, RLENGTH - length(key) - 4))
}
function finish() {
    if (name == "") return
    if (state == "skipped") print "skipped\t" name ": " (reason == "" ? "it did not say why" : reason)
    else print state "\t" name
    name = ""
}
/<testcase / {
    finish()
    name = attribute($0, "name")
    status = attribute($0, "status")
    state = status == "run" ? "passed" : "failed"
    reason = ""
    wantReason = 0
}
/<skipped / {
    if (attribute($0, "message") ~ /^SKIP_(REGULAR_EXPRESSION|RETURN_CODE)/) state = "skipped"
}
# GoogleTest prints "file:line: Skipped" and the reason below it; our scripts print "SKIPPED: reason".
wantReason && reason == "" && $0 !~ /^ *$|^\[[ =-]|^\t*<\/(system-out|testcase)>/ { reason = text($0) }
{ wantReason = ($0 ~ /: Skipped$/) || (wantReason && reason == "") }
/SKIPPED: / && reason == "" { reason = text(substr($0, index($0, "SKIPPED: ") + 9)) }
END { finish() }
