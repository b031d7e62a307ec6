// How numbers are put into words, and words into sentences.
pragma Singleton

import QtQml

QtObject {
    // %1 to %9 in `sentence` become these. All at once: a %1 in one of the texts is a part of it, where arg() of arg()
    // would put the next text there.
    function fill(sentence: string, texts: var): string {
        return sentence.replace(/%([1-9])/g, (mark, number) => texts[number - 1])
    }

    // As many decimals as that, the last left away where it says nothing: 0.7 and 0.65.
    function number(value: real, decimals: int, locale: var): string {
        const fine = Number(value).toLocaleString(locale, "f", decimals)
        return Number(fine.slice(-1)) === 0 ? Number(value).toLocaleString(locale, "f", decimals - 1) : fine
    }
}
