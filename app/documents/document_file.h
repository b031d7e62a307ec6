// A file that was handed to us, opened without trusting its path: what it is, is asked of the open file, so that
// nothing can be put in its place afterwards. Blocks on the disk: not for the GUI thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <variant>

#include "app/documents/document_types.h"

namespace sirocco {

// An open file that is waiting for the reader. Closed when it goes.
class DocumentHandle {
public:
    explicit DocumentHandle(int descriptor = -1) : descriptor_(descriptor) {}
    ~DocumentHandle();
    DocumentHandle(DocumentHandle&& other) noexcept : descriptor_(other.release()) {}
    DocumentHandle& operator=(DocumentHandle&& other) noexcept;

    int get() const { return descriptor_; }
    int release();  // whoever takes it closes it

private:
    int descriptor_;
};

// A text, read and decoded; or a PDF, to be read by the child; or why it is neither.
using OpenedDocument = std::variant<Document, DocumentHandle, DocumentError>;
OpenedDocument openDocument(const QString& path);

}  // namespace sirocco
