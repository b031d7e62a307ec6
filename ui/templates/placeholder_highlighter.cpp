#include "ui/templates/placeholder_highlighter.h"

#include "app/templates/template_text.h"

namespace sirocco {

PlaceholderHighlighter::PlaceholderHighlighter(QObject* parent) : QSyntaxHighlighter(parent) {
    connect(this, &PlaceholderHighlighter::inkChanged, this, &QSyntaxHighlighter::rehighlight);
}

void PlaceholderHighlighter::setArea(QQuickTextDocument* area) {
    if (area == area_)
        return;
    area_ = area;
    setDocument(area ? area->textDocument() : nullptr);
    emit areaChanged();
}

void PlaceholderHighlighter::highlightBlock(const QString& text) {
    // A placeholder never reaches beyond its line.
    QTextCharFormat format;
    format.setForeground(ink_);
    format.setFontWeight(QFont::DemiBold);
    for (const PlaceholderPlace& place : placeholderPlaces(text))
        setFormat(static_cast<int>(place.begin), static_cast<int>(place.end - place.begin), format);
}

}  // namespace sirocco
