// Tokens as people read them. Pure functions.
#pragma once

#include <QString>
#include <QStringList>

namespace sirocco {

// A piece of the vocabulary as it can be drawn: "▁The" as it is, a line break as "↵", any other byte or unseen
// character by its number, and no more than forty characters of it.
QString shownPiece(const QString& piece);

// Whether the text goes on in a new line behind it.
bool breaksLine(const QString& piece);

// Whether it is a mark of the format and no text: "<s>", "[INST]", "<|im_start|>".
bool isMark(const QString& piece);

// Vocabularies of the first template write "[INST]" in several pieces. How many of these, from the first on, are that
// mark; 0: they are text.
int markLength(const QStringList& pieces, const QString& mark);

}  // namespace sirocco
