#include "ui/content/memory_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace sirocco {

namespace {

// The context of these texts for the translators.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(MemoryWords)
};

}  // namespace

QString byteText(std::uint64_t bytes) {
    std::uint64_t unit = 1;
    while (bytes / unit >= 1000)
        unit *= 1000;
    const int decimals = bytes / unit < 100 ? 1 : 0;
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), decimals, QLocale::DataSizeSIFormat);
}

QString ownerText(const std::string& owner) {
    if (owner == "dense")
        return Words::tr("Dense weights");
    if (owner == "experts")
        return Words::tr("Experts");
    if (owner == "kv")
        return Words::tr("Context (KV cache)");
    if (owner == "scratch")
        return Words::tr("Work space");
    if (owner == "sirocco")
        return Words::tr("The rest of Sirocco");
    if (owner == "others")
        return Words::tr("Other programs and the system");
    if (owner == "free")
        return Words::tr("Available");
    return QString::fromStdString(owner);
}

}  // namespace sirocco
