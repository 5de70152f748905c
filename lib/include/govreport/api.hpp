/// Marks what the library exports. Internal.
#pragma once

#if defined(_WIN32)
#define GOVREPORT_API
#else
#define GOVREPORT_API __attribute__((visibility("default")))
#endif
