// The exact tokens of what would be sent, for QML. GUI thread. The service must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/context/inspection_service.h"
#include "ui/templates/token_rows_model.h"

namespace sirocco {

class InspectorController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(sirocco::TokenRowsModel* rows READ rows CONSTANT)
    Q_PROPERTY(bool working READ isWorking NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString sum READ sum NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QString details READ details NOTIFY currentChanged)

public:
    explicit InspectorController(InspectionService& service, QObject* parent = nullptr);

    Q_INVOKABLE void inspectNext();
    Q_INVOKABLE void inspectText(const QString& systemPrompt, const QString& text);
    Q_INVOKABLE void close();  // lets go of everything
    Q_INVOKABLE int rowOfCurrent() const { return rows_.rowOf(current_); }
    Q_INVOKABLE void copyIds() const;  // as a JSON array, as `sirocco-cli tokenize` prints it

    TokenRowsModel* rows() { return &rows_; }
    bool isWorking() const { return working_; }
    QString problem() const { return problem_; }  // why there is nothing to see
    QString sum() const;                          // "345 of 4,096 tokens"
    int count() const { return static_cast<int>(rows_.inspection().ids.size()); }
    int current() const { return current_; }
    void setCurrent(int token);
    QString details() const;  // of the current token

signals:
    void changed();
    void currentChanged();

private:
    void begin();
    void show(const Result<PromptInspection>& inspection);

    InspectionService& service_;
    TokenRowsModel rows_;
    bool working_ = false;
    QString problem_;
    int current_ = 0;
};

}  // namespace sirocco
