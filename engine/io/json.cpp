#include "engine/io/json.h"

#include <set>
#include <vector>

#include "engine/io/mapped_file.h"

namespace sirocco {
namespace {

using nlohmann::json;

constexpr int kMaxDepth = 32;
constexpr std::size_t kMaxFileBytes = std::size_t{16} << 20;

// Follows the parser and remembers what makes a document unusable although it is JSON.
class Watch {
public:
    bool operator()(int depth, json::parse_event_t event, const json& parsed) {
        if (depth > kMaxDepth) {
            tooDeep_ = true;
        } else if (event == json::parse_event_t::object_start) {
            keys_.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            keys_.pop_back();
        } else if (event == json::parse_event_t::key && !keys_.back().insert(parsed.get<std::string>()).second) {
            twice_ = true;
        }
        return !tooDeep_;
    }
    const char* complaint() const {
        return tooDeep_ ? "is nested too deeply" : twice_ ? "has the same key twice in one object" : nullptr;
    }

private:
    std::vector<std::set<std::string>> keys_;
    bool tooDeep_ = false;
    bool twice_ = false;
};

}  // namespace

Result<json> parseJsonObject(std::string_view text, const std::string& what) {
    const auto bad = [&what](const char* why) { return Error{ErrorCode::badFile, what + " " + why + "."}; };
    Watch watch;
    json parsed = json::parse(text, std::ref(watch), false);
    if (const char* complaint = watch.complaint()) {
        return bad(complaint);
    }
    if (!parsed.is_object()) {
        return bad(parsed.is_discarded() ? "is no valid JSON" : "holds no JSON object");
    }
    return parsed;
}

Result<json> readJsonFile(const std::string& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const auto bytes = file->bytes();
    if (bytes.size() > kMaxFileBytes) {
        return Error{ErrorCode::badFile, "'" + path + "' has " + std::to_string(bytes.size()) +
                                             " bytes, which is no sensible size for what it should be."};
    }
    Result<json> parsed =
        parseJsonObject({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, "'" + path + "'");
    return file->intact() ? std::move(parsed) : file->lostError();
}

}  // namespace sirocco
