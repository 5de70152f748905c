#include "colour_profile.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include <lcms2.h>

namespace govreport::pdf {
namespace {

struct Close {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};

std::string save(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  if (!cmsSaveProfileToMem(profile, nullptr, &size)) return {};
  std::string bytes(size, '\0');
  if (!cmsSaveProfileToMem(profile, bytes.data(), &size)) return {};
  return bytes;
}

// ICC.1:2004-10, 7.2.8: the date stands in bytes 24 to 35 as six 16-bit numbers. Little CMS writes
// today's; the profile is of no date.
void fix_date(std::string& bytes) {
  constexpr std::array<char, 12> date{0x07, static_cast<char>(0xD0), 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};
  std::copy(date.begin(), date.end(), bytes.begin() + 24);
}

}  // namespace

std::string srgb_profile() {
  const std::unique_ptr<void, Close> profile(cmsCreate_sRGBProfile());
  if (!profile) throw std::bad_alloc();
  cmsSetProfileVersion(profile.get(), 4.2);
  std::string bytes = save(profile.get());
  if (bytes.size() < 128) throw std::runtime_error("Little CMS gave no sRGB profile");
  fix_date(bytes);
  return bytes;
}

}  // namespace govreport::pdf
