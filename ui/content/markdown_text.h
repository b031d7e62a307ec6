// Characters that may not reach the parser or a text document as they are. Any thread.
#pragma once

#include <QString>
#include <QStringView>

namespace sirocco {

// Put before a '[' that would begin a link reference definition, so that it does not; taken out of what the parser
// says. Never part of a text that went through cleaned().
inline constexpr char16_t definitionGuard = 0xFDD2;

// The text with control characters, lone surrogates and what QTextDocument uses for itself replaced by U+FFFD, and
// without carriage returns; line breaks and tabs stay. Pieces may be cleaned one by one unless they tear a surrogate
// pair apart.
QString cleaned(QStringView text);

// Code with what turns the order of letters around made visible: "[U+202E]".
QString withVisibleDirections(const QString& code);

// "&amp;" or "&#8212;" as text; what is no entity that we know comes back as it is.
QString entityText(const QString& entity);

}  // namespace sirocco
