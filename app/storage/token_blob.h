// The blobs of message_tokens and comparison_lanes: an answer's ids, what the model had in mind at each, and, where a
// text is shown token by token, where each ends in it.
//
// ids:           int32, little-endian, one a token.
// ends:          int32, little-endian, one a token, in UTF-16 units from the start of the text.
// alternatives:  byte 1 (the version), then for each token
//                  uint16   minus its log-probability in 1/1024, 65535 for 63.999 and all above
//                  uint8    number of alternatives, at most 8, then so many times
//                    uint24   id
//                    uint16   minus its log-probability, as above
//                All little-endian. 43 bytes a token with eight alternatives.
#pragma once

#include <QByteArray>
#include <vector>

#include "app/chat/chat_types.h"

namespace sirocco {

QByteArray packIds(const std::vector<TokenRecord>& tokens);
std::vector<TokenId> unpackIds(const QByteArray& blob);  // a tail that is no whole id is dropped; of ends, too

QByteArray packEnds(const std::vector<int>& ends);  // of ids, too

QByteArray packAlternatives(const std::vector<TokenRecord>& tokens);
// Joins both blobs again. An alternatives blob that is absent, of another version or cut off leaves the ids alone.
std::vector<TokenRecord> unpackTokens(const QByteArray& ids, const QByteArray& alternatives);

}  // namespace sirocco
