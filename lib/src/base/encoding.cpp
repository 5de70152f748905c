#include "base/encoding.hpp"

#include <algorithm>
#include <limits>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

namespace govreport::internal {
namespace {

/// What a detector looks at: enough of any page.
constexpr std::size_t longest_sample = std::size_t{1} << 16U;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

bool failed(UErrorCode status) {
  return U_FAILURE(status) != 0;
}

std::optional<std::string> to_utf8(const std::u16string& units, std::int32_t count) {
  std::string text(static_cast<std::size_t>(count) * 3, '\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(
      text.data(), static_cast<std::int32_t>(text.size()), &length, units.data(), count, &status);
  if (failed(status)) return std::nullopt;
  text.resize(static_cast<std::size_t>(length));
  return text;
}

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes, const std::string& encoding) {
  if (bytes.size() > std::numeric_limits<std::int32_t>::max() / 4) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (failed(status)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::u16string units(bytes.size() * 2 + 1, u'\0');
  const std::int32_t count = ucnv_toUChars(converter.get(),
                                           units.data(),
                                           static_cast<std::int32_t>(units.size()),
                                           bytes.data(),
                                           static_cast<std::int32_t>(bytes.size()),
                                           &status);
  if (failed(status)) return std::nullopt;
  return to_utf8(units, count);
}

std::vector<std::string> likely_encodings(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (failed(status)) return {};
  const std::size_t size = std::min(bytes.size(), longest_sample);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(size), &status);
  ucsdet_enableInputFilter(detector.get(), 1);  // what stands in tags tells of no language
  std::int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
  std::vector<std::string> names;
  for (std::int32_t i = 0; !failed(status) && i < count; ++i) {
    const char* const name = ucsdet_getName(matches[i], &status);
    if (!failed(status)) names.emplace_back(name);
  }
  return names;
}

}  // namespace govreport::internal
