#include "gb18030.hpp"

#include <stdexcept>

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

namespace govreport::html {
namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status) != 0) throw std::runtime_error(u_errorName(status));
}

std::u16string to_utf16(std::string_view utf8) {
  std::u16string units(utf8.size(), u'\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(units.data(),
                static_cast<std::int32_t>(units.size()),
                &length,
                utf8.data(),
                static_cast<std::int32_t>(utf8.size()),
                &status);
  check(status);
  units.resize(static_cast<std::size_t>(length));
  return units;
}

}  // namespace

void Gb18030::Close::operator()(UConverter* converter) const {
  ucnv_close(converter);
}

Gb18030::Gb18030() {
  UErrorCode status = U_ZERO_ERROR;
  converter_.reset(ucnv_open("gb18030", &status));
  check(status);
}

std::string Gb18030::encode(std::string_view utf8) const {
  const std::u16string units = to_utf16(utf8);
  std::string bytes(static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(units.size(), 4)), '\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = ucnv_fromUChars(converter_.get(),
                                              bytes.data(),
                                              static_cast<std::int32_t>(bytes.size()),
                                              units.data(),
                                              static_cast<std::int32_t>(units.size()),
                                              &status);
  check(status);
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

}  // namespace govreport::html
