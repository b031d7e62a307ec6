#include "ui/content/error_text.h"

#include <QCoreApplication>

namespace sirocco {

namespace {

QString say(const char* sentence) { return QCoreApplication::translate("ErrorText", sentence); }

}  // namespace

QString errorSentence(const Error& error) {
    switch (error.code) {
        case ErrorCode::invalidArgument:
            return say(QT_TRANSLATE_NOOP("ErrorText", "That cannot be sent as it is."));
        case ErrorCode::notFound:
            return say(QT_TRANSLATE_NOOP("ErrorText", "It is not there any more."));
        case ErrorCode::io:
            return say(QT_TRANSLATE_NOOP("ErrorText", "The disk did not answer as it should."));
        case ErrorCode::badFile:
            return say(QT_TRANSLATE_NOOP("ErrorText", "The file is damaged or incomplete."));
        case ErrorCode::unsupported:
            return say(QT_TRANSLATE_NOOP("ErrorText", "This kind of file cannot be used here."));
        case ErrorCode::outOfMemory:
            return say(QT_TRANSLATE_NOOP("ErrorText", "There is not enough memory."));
        case ErrorCode::contextFull:
            return say(QT_TRANSLATE_NOOP("ErrorText", "The conversation is longer than the model's context."));
        case ErrorCode::cancelled:
            return say(QT_TRANSLATE_NOOP("ErrorText", "Stopped."));
        case ErrorCode::deviceFailed:
            return say(QT_TRANSLATE_NOOP("ErrorText", "The device that runs the model failed."));
        case ErrorCode::noModel:
            return say(QT_TRANSLATE_NOOP("ErrorText", "No model is loaded that could answer."));
        case ErrorCode::busy:
            return say(QT_TRANSLATE_NOOP("ErrorText", "Something else is being written just now. Try again."));
        case ErrorCode::diskFull:
            return say(QT_TRANSLATE_NOOP("ErrorText", "The disk is full."));
        case ErrorCode::readOnly:
            return say(QT_TRANSLATE_NOOP("ErrorText", "The history cannot be written: its folder is read-only."));
        case ErrorCode::unknownTemplate:
            return say(QT_TRANSLATE_NOOP("ErrorText", "Choose first how to write to this model."));
        case ErrorCode::internal:
            break;
    }
    return say(QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside Sirocco."));
}

QString errorDetail(const Error& error) { return QString::fromStdString(error.detail); }

}  // namespace sirocco
