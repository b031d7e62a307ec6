#include "engine/io/gguf.h"

namespace sirocco {
namespace {

template <typename T>
const T* find(const std::map<std::string, GgufValue>& metadata, const std::string& key) {
    const auto found = metadata.find(key);
    return found != metadata.end() ? std::get_if<T>(&found->second) : nullptr;
}

template <typename Element>
const std::vector<Element>* findArray(const std::map<std::string, GgufValue>& metadata, const std::string& key) {
    const auto* array = find<GgufArray>(metadata, key);
    return array != nullptr ? std::get_if<std::vector<Element>>(array) : nullptr;
}

}  // namespace

const TensorView* GgufFile::tensor(const std::string& name) const {
    const auto found = byName_.find(name);
    return found != byName_.end() ? &tensors_[found->second] : nullptr;
}

std::optional<double> GgufFile::number(const std::string& key) const {
    const auto* scalar = find<GgufScalar>(metadata_, key);
    if (scalar == nullptr) {
        return std::nullopt;
    }
    return std::visit(
        [](const auto& value) -> std::optional<double> {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, bool> || std::is_same_v<Value, std::string>) {
                return std::nullopt;
            } else {
                return static_cast<double>(value);
            }
        },
        *scalar);
}

std::optional<bool> GgufFile::flag(const std::string& key) const {
    const auto* scalar = find<GgufScalar>(metadata_, key);
    const auto* value = scalar != nullptr ? std::get_if<bool>(scalar) : nullptr;
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::optional<std::string> GgufFile::text(const std::string& key) const {
    const auto* scalar = find<GgufScalar>(metadata_, key);
    const auto* value = scalar != nullptr ? std::get_if<std::string>(scalar) : nullptr;
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

const std::vector<std::string>* GgufFile::texts(const std::string& key) const {
    return findArray<std::string>(metadata_, key);
}

const std::vector<float>* GgufFile::floats(const std::string& key) const { return findArray<float>(metadata_, key); }

const std::vector<std::int64_t>* GgufFile::integers(const std::string& key) const {
    return findArray<std::int64_t>(metadata_, key);
}

}  // namespace sirocco
