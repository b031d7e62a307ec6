#include "engine/io/gguf_parts.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

#include "engine/io/checked.h"

namespace sirocco {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxParts = 1000;
constexpr std::string_view kSuffix = "-00001-of-00001.gguf";  // of this form and length

Error bad(const std::string& path, const std::string& what) {
    return {ErrorCode::badFile, "'" + path + "' " + what + "."};
}

std::string suffix(int part, int count) {
    char text[32];
    std::snprintf(text, sizeof text, "-%05d-of-%05d.gguf", part, count);
    return text;
}

// split.no counts from 0.
bool isPart(const GgufFile& file, int part, int count) {
    return file.number("split.no").value_or(-1) == part - 1 && file.number("split.count").value_or(0) == count;
}

Result<void> checkTensors(const std::vector<GgufFile>& parts) {
    std::set<std::string_view> names;
    for (const GgufFile& part : parts) {
        for (const TensorView& tensor : part.tensors()) {
            if (!names.insert(tensor.name).second) {
                return bad(part.path(), "holds tensor " + quotedName(tensor.name) + ", which another part holds too");
            }
        }
    }
    const double said = parts.front().number("split.tensors.count").value_or(static_cast<double>(names.size()));
    if (said != static_cast<double>(names.size())) {
        return bad(parts.front().path(), "says that its model has another number of tensors than the " +
                                             std::to_string(names.size()) + " that the parts hold");
    }
    return {};
}

}  // namespace

Result<std::vector<GgufFile>> openGgufParts(const std::string& path) {
    Result<GgufFile> opened = GgufFile::open(path);
    if (!opened) {
        return opened.error();
    }
    std::vector<GgufFile> parts;
    const double said = opened->number("split.count").value_or(1);
    if (said <= 1) {
        parts.push_back(std::move(*opened));
        return parts;
    }
    if (!(said <= kMaxParts)) {
        return bad(path, "claims to be one of " + std::to_string(said) + " parts");
    }
    const int count = static_cast<int>(said);
    const std::string name = fs::path(opened->path()).filename().string();
    int part = 1;
    while (part <= count && !name.ends_with(suffix(part, count))) {
        ++part;
    }
    if (part > count) {
        return bad(path, "is one of " + std::to_string(count) + " parts and must be named like one, NAME" +
                             suffix(1, count) + "; keep the names that the parts were published with");
    }
    const std::string stem = name.substr(0, name.size() - kSuffix.size());
    const fs::path folder = fs::path(opened->path()).parent_path();
    for (int i = 1; i <= count; ++i) {
        const std::string sibling = (folder / (stem + suffix(i, count))).string();
        Result<GgufFile> file = GgufFile::open(sibling);
        if (!file && file.error().code == ErrorCode::notFound) {
            return Error{ErrorCode::notFound, "Part " + std::to_string(i) + " of " + std::to_string(count) +
                                                  " is missing: there is no '" + sibling + "'."};
        }
        if (!file) {
            return file.error();
        }
        if (!isPart(*file, i, count)) {
            return bad(sibling, "is named part " + std::to_string(i) + " of " + std::to_string(count) +
                                    ", but says otherwise inside");
        }
        parts.push_back(std::move(*file));
    }
    if (Result<void> checked = checkTensors(parts); !checked) {
        return checked.error();
    }
    return parts;
}

}  // namespace sirocco
