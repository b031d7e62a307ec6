#include "app/documents/document_text.h"

#include <uchardet/uchardet.h>

#include <QFileInfo>
#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

namespace sirocco {
namespace {

struct Signature {
    std::string_view bytes;
    DocumentProblem what;
};
using namespace std::string_view_literals;
constexpr std::array signatures = {
    Signature{"\x89PNG"sv, DocumentProblem::image},
    Signature{"\xFF\xD8\xFF"sv, DocumentProblem::image},
    Signature{"GIF8"sv, DocumentProblem::image},
    Signature{"BM"sv, DocumentProblem::image},
    Signature{"II*\0"sv, DocumentProblem::image},
    Signature{"MM\0*"sv, DocumentProblem::image},
    Signature{"RIFF"sv, DocumentProblem::image},
    Signature{"PK\x03\x04"sv, DocumentProblem::archive},
    Signature{"PK\x05\x06"sv, DocumentProblem::archive},
    Signature{"\x1F\x8B"sv, DocumentProblem::archive},
    Signature{"BZh"sv, DocumentProblem::archive},
    Signature{"\xFD"
              "7zXZ\0"sv,
              DocumentProblem::archive},
    Signature{"7z\xBC\xAF\x27\x1C"sv, DocumentProblem::archive},
    Signature{"Rar!"sv, DocumentProblem::archive},
    Signature{"(\xB5/\xFD"sv, DocumentProblem::archive},
    Signature{"\xD0\xCF\x11\xE0"sv, DocumentProblem::archive},
    Signature{"\x7F"
              "ELF"sv,
              DocumentProblem::program},
    Signature{"MZ"sv, DocumentProblem::program},
    Signature{"GGUF"sv, DocumentProblem::model},
};

// Bytes that text files of any encoding in use have: tab, line ends, form feed, escape (ISO-2022), and what prints.
bool isTextByte(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x20 ? value != 0x7f : (value >= 0x08 && value <= 0x0d) || value == 0x1b;
}

bool looksBinary(const QByteArray& bytes) {
    const auto odd = std::count_if(bytes.cbegin(), bytes.cend(), [](char byte) { return !isTextByte(byte); });
    return bytes.contains('\0') || odd * 100 > bytes.size();
}

bool isMarkdown(const QString& name) {
    const QString suffix = QFileInfo(name).suffix().toLower();
    return suffix == QLatin1String("md") || suffix == QLatin1String("markdown");
}

struct FreeDetector {
    void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

QByteArray detectedEncoding(const QByteArray& bytes) {
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, FreeDetector> detector(uchardet_new());
    if (!detector || uchardet_handle_data(detector.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

// Empty when a byte does not belong to the encoding, or nothing knows it.
std::optional<QString> decodeAs(const char* encoding, const QByteArray& bytes) {
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        return std::nullopt;
    }
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

bool isNoncharacter(char32_t c) { return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef); }

bool isKept(char32_t c) {
    return c == '\n' || c == '\t' || (c >= 0x20 && (c < 0x7f || c > 0x9f) && c != 0xfeff && !isNoncharacter(c));
}

bool steersDrawing(QChar c) {
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

}  // namespace

std::variant<DocumentKind, DocumentProblem> sniff(const QByteArray& beginning, const QString& name) {
    // Readers of PDF accept its mark anywhere in the first kilobyte, and so do those who make them.
    if (beginning.left(1024).contains("%PDF-")) {
        return DocumentKind::pdf;
    }
    const std::string_view view(beginning.constData(), static_cast<std::size_t>(beginning.size()));
    // Two letters alone may begin a text.
    const bool binary = looksBinary(beginning);
    for (const Signature& signature : signatures) {
        if (view.starts_with(signature.bytes) && (binary || signature.bytes.size() > 3)) {
            return signature.what;
        }
    }
    const bool marked = view.starts_with("\xFF\xFE") || view.starts_with("\xFE\xFF");  // UTF-16 has zero bytes
    if (binary && !marked) {
        return DocumentProblem::binary;
    }
    return isMarkdown(name) ? DocumentKind::markdown : DocumentKind::plainText;
}

std::variant<DecodedText, DocumentProblem> decodeText(const QByteArray& bytes) {
    if (const auto mark = QStringConverter::encodingForData(bytes);
        mark && *mark != QStringConverter::Utf8 && *mark != QStringConverter::Latin1) {
        const char* const name = QStringConverter::nameForEncoding(*mark);
        if (auto text = decodeAs(name, bytes)) {
            return DecodedText{cleanText(*text), QString::fromLatin1(name)};
        }
        return DocumentProblem::encoding;
    }
    if (looksBinary(bytes)) {
        return DocumentProblem::binary;
    }
    if (auto text = decodeAs("UTF-8", bytes)) {
        return DecodedText{cleanText(*text), {}};
    }
    // Short texts of Western Europe are what is left where nothing was recognised; it has a character for most bytes.
    for (const QByteArray& encoding : {detectedEncoding(bytes), QByteArray("windows-1252")}) {
        if (auto text = encoding.isEmpty() ? std::nullopt : decodeAs(encoding.constData(), bytes)) {
            return DecodedText{cleanText(*text), QString::fromLatin1(encoding).toLower()};
        }
    }
    return DocumentProblem::encoding;
}

QString cleanText(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('\r') || c == QLatin1Char('\f')) {
            if (c == QLatin1Char('\f') || i + 1 == text.size() || text[i + 1] != QLatin1Char('\n')) {
                clean += QLatin1Char('\n');
            }
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            if (!isNoncharacter(QChar::surrogateToUcs4(c, text[i + 1]))) {
                clean += c;
                clean += text[i + 1];
            }
            ++i;
        } else if (!c.isSurrogate() && isKept(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

QString cleanName(const QString& path) {
    constexpr qsizetype longest = 120;
    QString name = QFileInfo(path).fileName();
    name.removeIf(steersDrawing);
    name = name.simplified();
    if (name.size() > longest) {
        // The end tells more than the middle: it has the suffix.
        name = name.left(longest - 21) + QChar(0x2026) + name.right(20);
    }
    return cleanText(name);
}

}  // namespace sirocco
