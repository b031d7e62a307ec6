#include "ui/models/model_words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QVariantMap>
#include <algorithm>

#include "ui/content/error_text.h"
#include "ui/content/memory_words.h"

namespace sirocco {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ModelWords)
};

QVariantMap row(const QString& label, const QString& amount, bool strong = false) {
    return {{QStringLiteral("label"), label}, {QStringLiteral("amount"), amount}, {QStringLiteral("strong"), strong}};
}

}  // namespace

QString typesText(const ModelInfo& info) {
    std::vector<std::pair<std::uint64_t, std::string>> byBytes;
    for (const auto& [type, bytes] : info.types) {
        if (bytes > info.bytes / 50)
            byBytes.emplace_back(bytes, type);
    }
    std::sort(byBytes.rbegin(), byBytes.rend());
    QStringList names;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, byBytes.size()); ++i)
        names << QString::fromStdString(byBytes[i].second);
    return names.join(QStringLiteral(" + "));
}

QString deviceText(const DeviceInfo& device) {
    switch (device.kind) {
        case DeviceKind::cuda:
            return QStringLiteral("CUDA %1").arg(device.index);
        case DeviceKind::vulkan:
            return QStringLiteral("Vulkan %1").arg(device.index);
        case DeviceKind::cpu:
            break;
    }
    return QStringLiteral("CPU");
}

QString whyText(const DeviceReport& report) {
    if (report.picked < 0)
        return {};
    const DeviceInfo& picked = report.devices[static_cast<std::size_t>(report.picked)];
    if (picked.kind != DeviceKind::cpu)
        return Words::tr("Runs on %1.").arg(QString::fromStdString(picked.name));
    switch (report.reason) {
        case PickReason::asked:
            return Words::tr("Runs on the CPU, as chosen in the settings.");
        case PickReason::tooLarge:
            return Words::tr("Runs on the CPU, because the model does not fit on the graphics processor.");
        case PickReason::gpuFailed:
            return Words::tr("Runs on the CPU, because the graphics processor could not be opened.");
        case PickReason::firstGpu:
        case PickReason::laterGpu:
        case PickReason::noGpu:
            break;
    }
    return Words::tr("Runs on the CPU, because no graphics processor can be used.");
}

QString loadErrorTitle(const ModelLoadError& error) {
    const QString name = QFileInfo(error.path).fileName();
    if (error.error.code == ErrorCode::outOfMemory)
        return error.canLoadAnyway ? Words::tr("%1 does not fit into memory").arg(name)
                                   : Words::tr("%1 needs more memory than there is").arg(name);
    return Words::tr("%1 was not opened").arg(name.isEmpty() ? Words::tr("The model") : name);
}

QString loadErrorText(const ModelLoadError& error) {
    switch (error.error.code) {
        case ErrorCode::outOfMemory:
            if (error.canLoadAnyway)
                return Words::tr(
                    "It can still run with its weights read from the disk for every token. That works, "
                    "but expect seconds for each token.");
            return Words::tr(
                "A smaller quantisation of the same model, or a shorter context in the settings, may fit.");
        case ErrorCode::notFound:
            return Words::tr("A file of the model is not there. It may have been moved, or its disk is not connected.");
        case ErrorCode::badFile:
            return Words::tr("The file is damaged, cut off, or not a model. Download it again, or choose another.");
        case ErrorCode::unsupported:
            return Words::tr(
                "Sirocco runs Mixtral models: GGUF files in all usual types from Q2_K to F32 but the IQ ones, and "
                "Hugging "
                "Face folders with safetensors.");
        default:
            return errorSentence(error.error);
    }
}

QString templateText(PromptTemplate promptTemplate) {
    switch (promptTemplate) {
        case PromptTemplate::mistralV1:
            return Words::tr("Mistral Instruct");
        case PromptTemplate::mistralV3:
            return Words::tr("Mistral Instruct, newer");
        case PromptTemplate::chatml:
            return Words::tr("ChatML");
        case PromptTemplate::plain:
            return Words::tr("No format");
        case PromptTemplate::automatic:
            break;
    }
    return {};
}

QVariantList templateRows() {
    const auto choice = [](PromptTemplate value, const QString& hint, const QString& example) {
        return QVariantMap{{QStringLiteral("value"), QString::fromLatin1(promptTemplateName(value))},
                           {QStringLiteral("name"), templateText(value)},
                           {QStringLiteral("hint"), hint},
                           {QStringLiteral("example"), example}};
    };
    const QString hello = Words::tr("Hello!");
    // The joiners keep fonts for programmers from drawing "<|" as one triangle.
    const QString chatml = QStringLiteral("<\u200C|im_start|\u200C>user %1<\u200C|im_end|\u200C>").arg(hello);
    return {
        choice(PromptTemplate::mistralV1, Words::tr("Mixtral 8x7B Instruct, and most models made from it"),
               QStringLiteral("[INST] %1 [/INST]").arg(hello)),
        choice(PromptTemplate::mistralV3, Words::tr("Mixtral 8x22B Instruct and later ones of Mistral"),
               QStringLiteral("[INST]%1[/INST]").arg(hello)),
        choice(PromptTemplate::chatml, Words::tr("Nous Hermes, Dolphin and others"), chatml),
        choice(PromptTemplate::plain, Words::tr("Base models, which continue a text instead of answering it"), hello),
    };
}

QVariantList planRows(const MemoryPlan& plan) {
    QVariantList rows;
    for (const PlanLine& line : plan.lines) {
        QString label = ownerText(line.owner);
        if (line.owner == "kv")
            label = Words::tr("Context (%1 tokens)").arg(QLocale().toString(plan.context));
        rows << row(label, byteText(line.bytes));
    }
    rows << row(Words::tr("Needed"), byteText(plan.total), true);
    rows << row(Words::tr("Free on %1").arg(deviceText(plan.device)), byteText(plan.available));
    if (plan.total > plan.available)
        rows << row(Words::tr("Missing"), byteText(plan.total - plan.available), true);
    return rows;
}

}  // namespace sirocco
