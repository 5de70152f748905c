/// The objects of an embedded font.                              ISO 32000-1:2008, 9.6 to 9.10
#pragma once

#include "font_set.hpp"

namespace govreport::pdf {

/// `length` of `units_per_em` as thousandths of an em, rounded half away from zero.
std::int32_t thousandths(std::int32_t length, std::uint32_t units_per_em);

/// Writes the Type 0 font and all it needs; gives its reference. Pre: `font.codes` and
/// `font.texts` are complete.
Reference write_font(const govreport_face& face,
                     const govreport_subset& subset,
                     const Font& font,
                     Writer& writer);

}  // namespace govreport::pdf
