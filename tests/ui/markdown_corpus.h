// Markdown to test with: what models write, what is hard to cut, and what is meant to hurt.
#pragma once

#include <QString>
#include <QStringList>
#include <string>
#include <utility>
#include <vector>

namespace sirocco::test {

// On these CommonMark and we agree to the letter.
QStringList commonSamples();

// These too, and where we do not.
QStringList markdownSamples();

// Each about `size` characters long, by name.
std::vector<std::pair<std::string, QString>> hostileTexts(qsizetype size);

}  // namespace sirocco::test
