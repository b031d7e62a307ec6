// What reading a model has in common, whatever it is stored as: the checks that tell a Mixtral from everything else.
// Internal to the runtime; openModel() in model_loader.h is the way in.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/runtime/model_loader.h"

namespace sirocco {

// Far above any Mixtral, and low enough that no product of two overflows.
inline constexpr int kMaxWidth = 1 << 20;  // dimensions, vocabularies
inline constexpr int kMaxLayers = 1024;
inline constexpr int kMaxExperts = 256;
inline constexpr int kMaxContext = 1 << 24;

// Reads one checked thing after the other and remembers the first that is wrong, so that the code reads as the list of
// what a Mixtral consists of. Values are only meaningful while ok().
class ModelReader {
public:
    virtual ~ModelReader() = default;
    Result<ModelFile> read();

protected:
    // `path` is the file or folder as messages name it. checkKind() of the subclass adds the tensors.
    explicit ModelReader(std::string path) { file_.info.path = std::move(path); }

    virtual void checkKind() = 0;    // and addTensor() for all there are
    virtual void readConfig() = 0;   // file_.config
    virtual void readWeights() = 0;  // file_.weights and file_.info.layout
    virtual void readTokenizer() = 0;
    virtual std::optional<double> number(const std::string& key) const = 0;
    virtual std::string fingerprint() const = 0;

    bool ok() const { return !error_; }
    void fail(const Error& error);
    void bad(const std::string& what) { fail(ErrorCode::badFile, what); }
    void unsupported(const std::string& what) { fail(ErrorCode::unsupported, what); }

    // A whole number in the range; absent without a fallback is an error.
    int integer(const std::string& key, int low, int high, std::optional<int> fallback = std::nullopt);
    float real(const std::string& key, double low, double high, double fallback);

    void addTensor(const TensorView& tensor);  // an error when there is one of that name already
    const TensorView* find(const std::string& name) const;
    // The tensor by that name, of that shape and of one of those types; an empty view after an error.
    TensorView tensor(const std::string& name, std::int64_t count, std::int64_t rows, std::int64_t columns,
                      const std::set<TensorType>& types = {});  // none: any matrix type
    TensorView norm(const std::string& name);
    TensorView router(const std::string& name);
    void ignore(const std::string& name) { used_.insert(name); }  // is there and not needed

    ModelFile file_;

private:
    void fail(ErrorCode code, const std::string& what);
    void checkConfig();
    void checkUnused();
    void checkVocabulary();
    void warn();
    void fillInfo();

    std::vector<TensorView> tensors_;
    std::map<std::string, std::size_t> byName_;
    std::set<std::string> used_;
    std::optional<Error> error_;
};

}  // namespace sirocco
