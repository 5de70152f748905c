#include "text/font_licence.hpp"

namespace govreport::internal {

namespace {

constexpr std::uint32_t restricted = 0x0002;
constexpr std::uint32_t preview_and_print = 0x0004;
constexpr std::uint32_t editable = 0x0008;
constexpr std::uint32_t no_subsetting = 0x0100;
constexpr std::uint32_t bitmaps_only = 0x0200;

Embedding widest(std::uint32_t fs_type) {
  if ((fs_type & editable) != 0) return Embedding::editable;
  if ((fs_type & preview_and_print) != 0) return Embedding::preview_and_print;
  return (fs_type & restricted) != 0 ? Embedding::restricted : Embedding::installable;
}

Embedding narrowest(std::uint32_t fs_type) {
  if ((fs_type & restricted) != 0) return Embedding::restricted;
  if ((fs_type & preview_and_print) != 0) return Embedding::preview_and_print;
  return (fs_type & editable) != 0 ? Embedding::editable : Embedding::installable;
}

}  // namespace

FontLicence licence_of(std::uint32_t fs_type, std::uint32_t version) {
  FontLicence licence;
  licence.embedding = version < 3 ? widest(fs_type) : narrowest(fs_type);
  if (version < 2) return licence;  // the bits below were not yet given a meaning
  licence.subsets = (fs_type & no_subsetting) == 0;
  licence.bitmaps_only = (fs_type & bitmaps_only) != 0;
  return licence;
}

}  // namespace govreport::internal
