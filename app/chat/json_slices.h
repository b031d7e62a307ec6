// Finds where the values inside a large JSON text begin and end, so that it can be read a piece at a time. Pure
// functions.
//
// They look at quotes and brackets only; whoever takes a piece has it parsed, and that checks it. Nothing recurses:
// depth costs no memory.
#pragma once

#include <QByteArrayView>
#include <optional>

namespace sirocco {

// A value of an array, or of an object, with the rest behind it.
struct JsonSlice {
    QByteArrayView key;  // of an object's member, without its quotes and not unescaped; of an array: empty
    QByteArrayView value;
};

// Walks the elements of an array or the members of an object: next() until it gives nothing; then ok() says whether the
// end was reached properly.
class JsonSlices {
public:
    explicit JsonSlices(QByteArrayView container);  // with its brackets; white space around them is ignored

    bool isArray() const { return isArray_; }
    std::optional<JsonSlice> next();
    bool ok() const { return state_ == State::ended; }
    qsizetype position() const { return at_; }  // bytes walked over

private:
    enum class State { before, inside, ended, broken };

    void skipSpace();
    bool take(char wanted);
    std::optional<QByteArrayView> takeString();
    std::optional<QByteArrayView> takeValue();

    QByteArrayView text_;
    qsizetype at_ = 0;
    bool isArray_ = false;
    State state_ = State::broken;
};

}  // namespace sirocco
