// The words that JSON, logs and terminals use for enumerators and sizes.
#include <cstdio>
#include <iterator>

#include "engine/api/generation.h"
#include "engine/api/model_info.h"
#include "engine/api/plan.h"
#include "engine/api/result.h"

namespace sirocco {

const char* errorCodeName(ErrorCode code) {
    switch (code) {
        case ErrorCode::invalidArgument:
            return "invalid_argument";
        case ErrorCode::notFound:
            return "not_found";
        case ErrorCode::io:
            return "io";
        case ErrorCode::badFile:
            return "bad_file";
        case ErrorCode::unsupported:
            return "unsupported";
        case ErrorCode::outOfMemory:
            return "out_of_memory";
        case ErrorCode::contextFull:
            return "context_full";
        case ErrorCode::cancelled:
            return "cancelled";
        case ErrorCode::deviceFailed:
            return "device_failed";
        case ErrorCode::noModel:
            return "no_model";
        case ErrorCode::busy:
            return "busy";
        case ErrorCode::diskFull:
            return "disk_full";
        case ErrorCode::readOnly:
            return "read_only";
        case ErrorCode::unknownTemplate:
            return "unknown_template";
        case ErrorCode::internal:
            return "internal";
    }
    return "?";
}

const char* promptTemplateName(PromptTemplate promptTemplate) {
    switch (promptTemplate) {
        case PromptTemplate::automatic:
            return "unknown";
        case PromptTemplate::mistralV1:
            return "mistral-v1";
        case PromptTemplate::mistralV3:
            return "mistral-v3";
        case PromptTemplate::chatml:
            return "chatml";
        case PromptTemplate::plain:
            return "plain";
    }
    return "?";
}

const char* stopReasonName(StopReason reason) {
    switch (reason) {
        case StopReason::eos:
            return "eos";
        case StopReason::length:
            return "length";
        case StopReason::stopString:
            return "stop_string";
        case StopReason::cancelled:
            return "cancelled";
        case StopReason::contextFull:
            return "context_full";
        case StopReason::failed:
            return "failed";
    }
    return "?";
}

const char* contextChoiceName(ContextChoice choice) {
    switch (choice) {
        case ContextChoice::shorten:
            return "shorten";
        case ContextChoice::largerContext:
            return "larger_context";
        case ContextChoice::wait:
            return "wait";
        case ContextChoice::fewerLanes:
            return "fewer_lanes";
    }
    return "?";
}

const char* kvTypeName(KvType type) {
    switch (type) {
        case KvType::f16:
            return "f16";
        case KvType::f32:
            return "f32";
        case KvType::q8_0:
            return "q8_0";
    }
    return "?";
}

const char* deviceKindName(DeviceKind kind) {
    switch (kind) {
        case DeviceKind::cpu:
            return "cpu";
        case DeviceKind::cuda:
            return "cuda";
        case DeviceKind::vulkan:
            return "vulkan";
    }
    return "?";
}

const char* expertLayoutName(ExpertLayout layout) {
    switch (layout) {
        case ExpertLayout::merged:
            return "merged";
        case ExpertLayout::split:
            return "split";
        case ExpertLayout::huggingface:
            return "huggingface";
    }
    return "?";
}

std::string formatBytes(std::uint64_t bytes) {
    static constexpr const char* kUnits[] = {"bytes", "KB", "MB", "GB", "TB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < std::size(kUnits); ++unit)
        value /= 1000;
    char text[32];
    const int decimals = unit == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    std::snprintf(text, sizeof text, "%.*f %s", decimals, value, kUnits[unit]);
    return text;
}

}  // namespace sirocco
