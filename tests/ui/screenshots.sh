#!/usr/bin/env bash
# Takes the pictures of docs/screenshots from the real window with the demo model, on an X server of its own.
#   tests/ui/screenshots.sh SIROCCO [FOLDER]      SIROCCO: the built program; FOLDER: docs/screenshots unless given
# Needs Xvfb, xdotool and ImageMagick. The demo model draws its answers, so the words differ from run to run.
set -euo pipefail

sirocco=$(realpath "${1:?the built sirocco program}")
out=${2:-$(dirname "$0")/../../docs/screenshots}
mkdir -p "$out"
data=$(mktemp -d)
programs=()
cleanup() {
  for pid in "${programs[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$data"
}
trap cleanup EXIT

exec 3<>"$data/display"
Xvfb -displayfd 3 -screen 0 1200x800x24 >/dev/null 2>&1 &
programs+=($!)
for _ in $(seq 50); do
  [ -s "$data/display" ] && break
  sleep 0.2
done
DISPLAY=:$(head -n 1 "$data/display")
export DISPLAY

start() {
  "$sirocco" --data-dir "$data" --model "${1:-demo}" >"$data/log" 2>&1 &
  app=$!
  programs+=("$app")
  window=$(xdotool search --sync --onlyvisible --name Sirocco | head -n 1)
  sleep 4
  # Without a window manager a press is what makes the window active.
  xdotool mousemove 900 120 click 1 mousemove 1199 799
  sleep 0.5
}
finish() {
  xdotool key ctrl+q
  for _ in $(seq 25); do
    kill -0 "$app" 2>/dev/null || return 0
    sleep 0.2
  done
  echo "sirocco did not end on Ctrl+Q" >&2
  exit 1
}
keys() {
  xdotool key "$@"
  sleep 0.8
}
say() {
  xdotool type --delay 8 "$1"
  sleep 0.3
}
ask() {
  say "$1"
  xdotool key Return
  sleep "${2:-4}"
}
shot() { import -window "$window" "$out/$1.png"; }
theme() { # how many steps to the right of where it is, or, negative, to the left
  keys ctrl+comma
  for _ in $(seq "${1#-}"); do keys "$([ "$1" -lt 0 ] && echo Left || echo Right)"; done
  keys Escape
}

export QT_QUICK_BACKEND=software
start
theme 1
keys ctrl+k
say "Count which experts answer"
keys Return
shot empty-light
ask "What is Sirocco?"
ask "What is the capital of Portugal?"
ask "Tell me a short story."
shot chat-light
keys ctrl+shift+i
keys Tab space # run again and compare
sleep 2
shot details-light
keys Escape
keys ctrl+m
sleep 3
shot monitor-light
keys Next Next
xdotool mousemove 640 540
sleep 1
shot experts-light
xdotool mousemove 1199 799
keys Escape
say "And of France?"
keys ctrl+i
sleep 1
shot tokens-light
keys Escape
keys ctrl+a BackSpace
keys ctrl+t
xdotool mousemove 400 590 click 1 mousemove 1199 799
sleep 0.5
shot templates-light
keys ctrl+l
xdotool mousemove 400 20 click 1
sleep 1
shot model-light
keys Escape
keys ctrl+n
ask "What can you do?"
keys ctrl+n
ask "Is Sirocco private?"
ask "How do you say good morning in French?"
ask "What is 12 + 7?"
ask "Which keys are there?"
xdotool mousemove 1199 799
theme 1
shot chat-dark
keys ctrl+m
sleep 3
shot monitor-dark
keys Next Next
shot experts-dark
keys Escape
keys ctrl+comma
shot settings-dark
keys Escape
keys ctrl+shift+s
shot conversation-settings-dark
keys Escape
say "/"
shot template-offers-dark
keys ctrl+a BackSpace
keys ctrl+t
xdotool mousemove 1199 799
shot templates-dark
keys ctrl+l
say "And which ones are for templates?"
keys ctrl+i
sleep 1
shot tokens-dark
keys Escape
keys ctrl+a BackSpace
keys ctrl+n
shot empty-dark
say "Tell me a short story."
keys ctrl+d
keys ctrl+Return
sleep 3
xdotool mousemove 284 248 # the first word, where lanes part
sleep 1
shot compare-dark
theme -1
xdotool mousemove 290 252
sleep 1
shot compare-light
theme 1
keys ctrl+d
keys ctrl+a BackSpace
xdotool mousemove 1199 799
xdotool windowsize "$window" 800 600
sleep 1.5
shot small-dark
finish

head -c 65536 /dev/urandom >"$data/cut-off.gguf"
start "$data/cut-off.gguf"
shot not-opened-dark
