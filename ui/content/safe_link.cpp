#include "ui/content/safe_link.h"

#include <QUrl>
#include <QUrlQuery>
#include <algorithm>

namespace sirocco {

namespace {

constexpr int longestAddress = 2048;

bool hasControl(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
}

// Mail programs have been talked into attaching files by other keys.
QUrl plainMail(QUrl url) {
    const QUrlQuery asked(url);
    QUrlQuery kept;
    for (const auto& [key, value] : asked.queryItems(QUrl::FullyEncoded)) {
        if (key.compare(QLatin1String("subject"), Qt::CaseInsensitive) == 0 ||
            key.compare(QLatin1String("body"), Qt::CaseInsensitive) == 0)
            kept.addQueryItem(key, value);
    }
    url.setQuery(kept);
    url.setFragment({});
    return url;
}

}  // namespace

QString safeLink(const QString& href) {
    if (href.size() > longestAddress || hasControl(href))
        return {};
    QUrl url(href.trimmed(), QUrl::TolerantMode);
    if (!url.isValid())
        return {};
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("mailto")) {
        if (!url.host().isEmpty() || !url.path().contains(QLatin1Char('@')))
            return {};
        url = plainMail(url);
    } else if ((scheme != QLatin1String("http") && scheme != QLatin1String("https")) || url.host().isEmpty()) {
        return {};
    }
    return QString::fromLatin1(url.toEncoded());
}

QString foreignHost(const QString& address) {
    const QUrl url(address);
    const QString ascii = QString::fromLatin1(QUrl::toAce(url.host(QUrl::FullyDecoded)));
    return ascii.contains(QLatin1String("xn--")) ? QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist)
                                                 : QString();
}

}  // namespace sirocco
