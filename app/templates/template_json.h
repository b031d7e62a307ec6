// Templates as JSON, for taking them elsewhere: docs/template-format.md describes the file. Any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "app/templates/template_types.h"
#include "engine/api/result.h"

namespace sirocco {

QByteArray templatesToJson(const QList<TextTemplate>& templates);

// Every one with an id of its own and without one of ours. badFile with what is wrong: no such file, of a newer
// version, beyond TemplateLimits, or with a template that has no name or no text.
Result<QList<TextTemplate>> templatesFromJson(const QByteArray& json);

// Those that come with the program, in this language ("de"), else in English. Their ids are made anew by each call.
QList<TextTemplate> starterTemplates(const QString& language);

}  // namespace sirocco
