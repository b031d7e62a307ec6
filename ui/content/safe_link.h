// Which addresses of a message may be links: http, https and mailto, nothing else. Any thread.
#pragma once

#include <QString>

namespace sirocco {

// The address as it would be opened, in ASCII: a host in other letters as punycode, everything unusual percent-encoded,
// so that nothing in it can look like something else. Empty when this is no address that may be opened: another scheme,
// no host, a control character, longer than 2,048 characters. Of a mail only recipients, subject and body are kept.
QString safeLink(const QString& href);

// The host in its own letters where that differs from what safeLink() shows; else empty.
QString foreignHost(const QString& address);

}  // namespace sirocco
