#include "ui/content/link_opener.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

#include "ui/content/safe_link.h"

namespace sirocco {

void LinkOpener::setAddress(const QString& address) {
    const QString safe = safeLink(address);
    if (safe == address_)
        return;
    address_ = safe;
    emit addressChanged();
}

QString LinkOpener::foreignHost() const { return sirocco::foreignHost(address_); }

QString LinkOpener::hostBehindName() const {
    const QUrl url(address_);
    return url.userInfo().isEmpty() ? QString() : QString::fromLatin1(QUrl::toAce(url.host()));
}

bool LinkOpener::mail() const { return address_.startsWith(QLatin1String("mailto:")); }

void LinkOpener::open() const {
    if (!address_.isEmpty())
        QDesktopServices::openUrl(QUrl(address_));
}

void LinkOpener::copy() const { QGuiApplication::clipboard()->setText(address_); }

}  // namespace sirocco
