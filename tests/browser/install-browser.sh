#!/bin/sh
# Chromium, a Chinese font and a reader of PDF for the browser tests, through the system's package
# manager, when they are absent. Where that is not possible the tests say what they miss.
set -u

has_browser() {
    command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
        command -v google-chrome >/dev/null 2>&1
}
has_font() {
    command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list ':lang=zh-cn' 2>/dev/null)" ]
}
has_poppler() {
    command -v pdftohtml >/dev/null 2>&1
}

if has_browser && has_font && has_poppler; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    echo "Installing Chromium, a Chinese font and Poppler for the browser tests ..."
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig \
        poppler-utils >/dev/null
fi
has_browser || echo "No Chromium: install 'chromium' (or set CHROMIUM) to run the browser tests." >&2
has_font || echo "No Chinese font: install 'fonts-noto-cjk' to see the pages as readers do." >&2
has_poppler || echo "No Poppler: install 'poppler-utils' to measure what is printed." >&2
exit 0
