#include "tests/fuzz/file_bundle.h"

#include <algorithm>
#include <utility>

#include "tests/fuzz/gguf_mutator.h"

namespace sirocco::fuzz {
namespace {

constexpr const char* kWords[] = {"\"mixtral\"",
                                  "\"F32\"",
                                  "\"F16\"",
                                  "\"BF16\"",
                                  "\"I8\"",
                                  "null",
                                  "true",
                                  "false",
                                  "[]",
                                  "{}",
                                  "-1",
                                  "1e300",
                                  "0.5",
                                  "\"\"",
                                  "\"special\":true",
                                  "\"rope_parameters\":{\"rope_theta\":10000}",
                                  "\"quantization_config\":{}",
                                  "\"sliding_window\":4096",
                                  "\"chat_template\":[{\"name\":\"default\",\"template\":\"[INST]\"}]",
                                  "\"added_tokens_decoder\":{\"2\":{\"content\":\"<x>\",\"special\":true}}",
                                  "\"eos_token\":{\"content\":\"</s>\"}"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// A run of digits gets another value, a value another word, a member is taken out or put in twice, or bytes change.
void mutateJson(std::string& text, Random& random) {
    const std::size_t at = random.below(text.size());
    switch (random.below(6)) {
        case 0:
        case 1: {
            const auto begin = std::find_if(text.begin() + std::ptrdiff_t(at), text.end(), isDigit);
            const auto end = std::find_if_not(begin, text.end(), isDigit);
            text.replace(begin, end, std::to_string(random.number()));
            return;
        }
        case 2: {
            const std::size_t begin = text.find(':', at);
            const std::size_t end = text.find_first_of(",}]", begin);
            if (end != std::string::npos) {
                text.replace(begin + 1, end - begin - 1, kWords[random.below(std::size(kWords))]);
            }
            return;
        }
        case 3: {
            const std::size_t begin = text.find(',', at);
            const std::size_t end = text.find(',', begin + 1);
            if (begin != std::string::npos && end != std::string::npos) {
                const std::string member = text.substr(begin, end - begin);
                random.oneIn(2) ? text.erase(begin, end - begin) : text.insert(begin, member);
            }
            return;
        }
        case 4: {
            const std::size_t begin = text.find(random.oneIn(2) ? '{' : ',', at);
            if (begin != std::string::npos) {
                text.insert(begin + 1, std::string(kWords[random.below(std::size(kWords))]) + ",");
            }
            return;
        }
        default:
            mutateBytes(text, text.size() + 16);
    }
}

void mutateSafetensors(std::string& bytes, Random& random) {
    std::string_view rest = bytes;
    std::uint64_t length = 0;
    std::string header;
    if (!takeNumber(rest, length) || !takeBytes(rest, length, header) || random.oneIn(16)) {
        return mutateBytes(bytes, bytes.size() + 16);
    }
    std::string data(rest);
    if (random.oneIn(6)) {
        data.resize(random.oneIn(2) ? random.below(data.size() + 1) : data.size() + 4);
    } else {
        mutateJson(header, random);
    }
    bytes.clear();
    appendNumber<std::uint64_t>(bytes, random.oneIn(24) ? random.number() : header.size());
    bytes += header + data;
}

// The fields of a message, each with its key and, where it has one, its length.
std::vector<std::string> protoFields(std::string_view message) {
    std::vector<std::string> fields;
    while (!message.empty()) {
        std::size_t size = 1;
        const auto wire = static_cast<unsigned char>(message[0]) & 7;
        if (wire == 2 && message.size() > 1) {
            std::uint64_t length = 0;
            unsigned shift = 0;
            do {
                length |= std::uint64_t(static_cast<unsigned char>(message[size]) & 127) << shift;
                shift += 7;
            } while (static_cast<unsigned char>(message[size++]) > 127 && size < message.size() && shift < 63);
            size += std::size_t(std::min<std::uint64_t>(length, message.size() - std::min(size, message.size())));
        } else {
            size += wire == 5 ? 4 : 1;
        }
        size = std::min(size, message.size());
        fields.emplace_back(message.substr(0, size));
        message.remove_prefix(size);
    }
    return fields;
}

void mutateProto(std::string& bytes, Random& random) {
    std::vector<std::string> fields = protoFields(bytes);
    if (fields.empty() || random.oneIn(8)) {
        return mutateBytes(bytes, bytes.size() + 16);
    }
    const std::size_t at = random.below(fields.size());
    switch (random.below(4)) {
        case 0:
            fields.erase(fields.begin() + std::ptrdiff_t(at));
            break;
        case 1:
            fields.insert(fields.begin() + std::ptrdiff_t(at), std::string(random.pick(fields)));
            break;
        case 2: {  // one byte inside, the lengths kept
            char& byte = random.pick(fields[at]);
            byte = static_cast<char>(random.oneIn(2) ? random.number()
                                                     : static_cast<unsigned>(byte) ^ (1u << random.below(8)));
            break;
        }
        default:
            mutateBytes(fields[at], fields[at].size() + 4);
    }
    bytes.clear();
    for (const std::string& field : fields) {
        bytes += field;
    }
}

}  // namespace

std::vector<BundledFile> readBundle(std::string_view bytes) {
    std::vector<BundledFile> files;
    BundledFile file;
    std::uint32_t length = 0;
    while (takeNumber(bytes, file.name) && takeNumber(bytes, length) && takeBytes(bytes, length, file.bytes)) {
        if (file.name < std::size(kBundleNames)) {
            files.push_back(file);
        }
    }
    return files;
}

std::string writeBundle(const std::vector<BundledFile>& files) {
    std::string bytes;
    for (const BundledFile& file : files) {
        appendNumber(bytes, file.name);
        appendNumber(bytes, static_cast<std::uint32_t>(file.bytes.size()));
        bytes += file.bytes;
    }
    return bytes;
}

void mutateTokenizerInput(std::string& bytes, Random& random, std::size_t maxSize) {
    if (bytes.empty() || bytes[0] % 2 != 0 || random.oneIn(8)) {
        return mutateBytes(bytes, maxSize);
    }
    std::string model = bytes.substr(1);
    mutateProto(model, random);
    bytes = bytes[0] + model;
}

void mutateBundle(std::string& bytes, Random& random, std::size_t maxSize) {
    std::vector<BundledFile> files = readBundle(bytes);
    if (files.empty() || random.oneIn(20)) {
        return mutateBytes(bytes, maxSize);
    }
    BundledFile& file = random.pick(files);
    const std::string_view name = kBundleNames[file.name];
    if (random.oneIn(16)) {
        files.erase(files.begin() + (&file - files.data()));
    } else if (random.oneIn(16)) {
        file.name = static_cast<std::uint8_t>(random.below(std::size(kBundleNames)));
    } else if (random.oneIn(16)) {
        constexpr const char* kNew[] = {"{\"a\":7}", "{}", "{\"chat_template\":\"<|im_start|>\"}"};
        files.push_back({static_cast<std::uint8_t>(5 + random.below(4)), kNew[random.below(std::size(kNew))]});
    } else if (name.ends_with(".json")) {
        mutateJson(file.bytes, random);
    } else if (name.ends_with(".safetensors")) {
        mutateSafetensors(file.bytes, random);
    } else if (name.ends_with(".gguf")) {
        mutateGguf(file.bytes, random, file.bytes.size() + 256);
    } else if (name == "tokenizer.model") {
        mutateProto(file.bytes, random);
    } else {
        mutateBytes(file.bytes, file.bytes.size() + 64);
    }
    bytes = writeBundle(files);
}

}  // namespace sirocco::fuzz
