#include "ui/templates/inspector_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "ui/content/error_text.h"
#include "ui/templates/token_words.h"

namespace sirocco {

InspectorController::InspectorController(InspectionService& service, QObject* parent)
    : QObject(parent), service_(service) {
    connect(&service_, &InspectionService::inspected, this, &InspectorController::show);
}

void InspectorController::inspectNext() {
    begin();
    service_.inspectNext();
}

void InspectorController::inspectText(const QString& systemPrompt, const QString& text) {
    begin();
    service_.inspectText(systemPrompt, text);
}

void InspectorController::begin() {
    close();
    working_ = true;
    emit changed();
}

void InspectorController::close() {
    service_.giveUp();
    working_ = false;
    problem_.clear();
    rows_.show({});
    setCurrent(0);
    emit changed();
}

void InspectorController::show(const Result<PromptInspection>& inspection) {
    working_ = false;
    if (!inspection)
        problem_ = errorSentence(inspection.error());
    else if (inspection->ids.empty())
        problem_ = tr("There is nothing to send yet. Write a message, and its tokens are here.");
    rows_.show(inspection ? *inspection : PromptInspection());
    emit changed();
    emit currentChanged();
}

QString InspectorController::sum() const {
    const QLocale locale;
    return count() == 0
               ? QString()
               : tr("%1 of %2 tokens").arg(locale.toString(count()), locale.toString(rows_.inspection().context));
}

void InspectorController::setCurrent(int token) {
    const int wanted = std::clamp(token, 0, std::max(0, count() - 1));
    if (std::exchange(current_, wanted) != wanted)
        emit currentChanged();
}

QString InspectorController::details() const {
    if (count() == 0)
        return {};
    const PromptInspection& all = rows_.inspection();
    const TokenId id = all.ids[static_cast<std::size_t>(current_)];
    const QLocale locale;
    return tr("Token %1 of %2: %3, id %4. %5")
        .arg(locale.toString(current_ + 1), locale.toString(count()), shownPiece(all.pieces[id]), QString::number(id),
             rows_.headingOf(all.owners[static_cast<std::size_t>(current_)]));
}

void InspectorController::copyIds() const {
    QStringList ids;
    for (const TokenId id : rows_.inspection().ids)
        ids.append(QString::number(id));
    QGuiApplication::clipboard()->setText(QLatin1Char('[') + ids.join(QLatin1Char(',')) + QLatin1Char(']'));
}

}  // namespace sirocco
