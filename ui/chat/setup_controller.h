// The system prompt and the sampling of the conversation that is looked at, for QML. GUI thread. The services must
// outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QHash>
#include <QObject>
#include <QString>

#include "app/chat/conversation_service.h"
#include "app/settings/settings_service.h"
#include "app/templates/template_types.h"

namespace sirocco {

class SetupController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(QString systemPrompt READ systemPrompt WRITE setSystemPrompt NOTIFY changed)
    Q_PROPERTY(QString preset READ preset NOTIFY changed)
    Q_PROPERTY(double temperature READ temperature WRITE setTemperature NOTIFY changed)
    Q_PROPERTY(double topP READ topP WRITE setTopP NOTIFY changed)
    Q_PROPERTY(int topK READ topK WRITE setTopK NOTIFY changed)
    Q_PROPERTY(double minP READ minP WRITE setMinP NOTIFY changed)
    Q_PROPERTY(double repeatPenalty READ repeatPenalty WRITE setRepeatPenalty NOTIFY changed)
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY changed)
    Q_PROPERTY(int maxTokens READ maxTokens WRITE setMaxTokens NOTIFY changed)
    Q_PROPERTY(bool ownSampling READ ownSampling NOTIFY changed)
    Q_PROPERTY(bool ownPrompt READ ownPrompt NOTIFY changed)
    Q_PROPERTY(QString applied READ applied NOTIFY appliedChanged)

public:
    SetupController(ConversationService& conversations, SettingsService& settings, QObject* parent = nullptr);

    void show(const ConversationId& conversation);

    QString systemPrompt() const { return setup().systemPrompt; }
    void setSystemPrompt(const QString& text);
    QString preset() const;  // "precise", "balanced", "creative" where the numbers are exactly its; else empty
    double temperature() const { return rounded(params().temperature); }
    void setTemperature(double temperature);
    double topP() const { return rounded(params().topP); }
    void setTopP(double topP);
    int topK() const { return params().topK; }
    void setTopK(int topK);
    double minP() const { return rounded(params().minP); }
    void setMinP(double minP);
    double repeatPenalty() const { return rounded(params().repeatPenalty); }
    void setRepeatPenalty(double penalty);
    QString seed() const;  // empty: drawn anew for each answer
    void setSeed(const QString& seed);
    int maxTokens() const { return sampling().maxTokens; }
    void setMaxTokens(int tokens);

    // Different from what a new conversation has.
    bool ownSampling() const;
    bool ownPrompt() const;

    Q_INVOKABLE void choosePreset(const QString& name);
    Q_INVOKABLE void useAsDefault();
    Q_INVOKABLE void backToDefault();

    // What a template says of them takes effect; `applied` says so in one line, until it is undone or dismissed.
    void apply(const TextTemplate& one);
    QString applied() const;
    Q_INVOKABLE void undoApplied();
    Q_INVOKABLE void dismissApplied();

signals:
    void changed();
    void appliedChanged();

private:
    struct Applied {
        QString name;  // of the template
        bool prompt = false;
        std::optional<SamplingPreset> preset;
        ConversationSetup before;
    };

    ConversationSetup setup() const { return conversations_.setup(current_); }
    SamplingSettings sampling() const { return conversations_.sampling(current_); }
    SamplingParams params() const { return sampling().params; }
    template <typename Change>
    void change(Change apply);
    static double rounded(float value);  // as people wrote it: a float's 0.7 is not a double's

    ConversationService& conversations_;
    SettingsService& settings_;
    ConversationId current_;
    QHash<ConversationId, Applied> applied_;
};

QString presetWord(SamplingPreset preset);  // "Precise"

}  // namespace sirocco
