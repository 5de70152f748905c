/// How often a test with random inputs repeats itself.
#pragma once

#include <cstdint>

namespace govreport::test {

#if defined(__has_feature)
#define GOVREPORT_HAS_FEATURE(feature) __has_feature(feature)
#else
#define GOVREPORT_HAS_FEATURE(feature) 0
#endif

/// `count`; a tenth of it under a sanitizer, which takes many times as long, and looks for faults
/// of memory, which do not wait for the thousandth report.
constexpr std::uint32_t times(std::uint32_t count) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || \
    GOVREPORT_HAS_FEATURE(address_sanitizer) || GOVREPORT_HAS_FEATURE(thread_sanitizer)
  return (count + 9) / 10;
#else
  return count;
#endif
}

#undef GOVREPORT_HAS_FEATURE

}  // namespace govreport::test
