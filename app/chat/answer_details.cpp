#include "app/chat/answer_details.h"

namespace sirocco {
namespace {

const DeviceInfo* picked(const Engine& engine) {
    const DeviceReport& report = engine.devices();
    const auto at = static_cast<std::size_t>(report.picked);
    return report.picked >= 0 && at < report.devices.size() ? &report.devices[at] : nullptr;
}

}  // namespace

QString deviceOf(const Engine& engine) {
    const DeviceInfo* device = picked(engine);
    if (device == nullptr) {
        return {};
    }
    const QString kind = QString::fromLatin1(deviceKindName(device->kind));
    return device->kind == DeviceKind::cpu ? kind : kind + QLatin1Char(':') + QString::number(device->index);
}

QString deviceNameOf(const Engine& engine) {
    const DeviceInfo* device = picked(engine);
    return device != nullptr ? QString::fromStdString(device->name) : QString();
}

AnswerDetails detailsOf(const Engine& engine, const GenerationRequest& request, const PromptFrame& frame) {
    AnswerDetails details;
    details.frame = frame;
    details.promptTemplate = request.promptTemplate;
    details.maxTokens = request.maxTokens;
    details.engineVersion = QString::fromLatin1(engineVersion());
    details.device = deviceOf(engine);
    details.deviceName = deviceNameOf(engine);
    details.kvType = QString::fromLatin1(kvTypeName(engine.plan().kvType));
    details.context = engine.plan().context;
    return details;
}

void addEnd(const GenerationStats& end, AnswerDetails& details, AnswerStats& stats) {
    details.promptHash = QString::fromStdString(end.promptHash);
    details.rowKinds = end.rowKinds;
    stats.promptTokens = end.promptTokens;
    stats.reusedTokens = end.reusedTokens;
    stats.prefillTokens = end.prefillTokens;
    stats.secondsToFirstToken = end.secondsToFirstToken;
    stats.seconds = end.seconds;
    stats.prefillTokensPerSecond = end.prefillTokensPerSecond;
}

}  // namespace sirocco
