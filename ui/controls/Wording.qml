// How numbers are written.
pragma Singleton

import QtQml

QtObject {
    // As many decimals as that, the last left away where it says nothing: 0.7 and 0.65.
    function number(value: real, decimals: int, locale: var): string {
        const fine = Number(value).toLocaleString(locale, "f", decimals)
        return Number(fine.slice(-1)) === 0 ? Number(value).toLocaleString(locale, "f", decimals - 1) : fine
    }
}
