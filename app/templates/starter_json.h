// resources/templates/starter.json, as it stands.
#pragma once

#include <QByteArray>

namespace sirocco {

QByteArray starterJson();  // without a copy of the bytes

}  // namespace sirocco
