// The engine's errors, handed on to the window: ui/ sees headers of app/ only.
#pragma once

#include "engine/api/result.h"  // Result, Error, ErrorCode
