#pragma once

#include "text/face.hpp"
#include "text/sfnt_face.hpp"

#include <optional>

namespace govreport::internal {

/// What in a face's tables makes it useless for setting and embedding: one that is needed is not
/// there or not whole, says what cannot be, or disagrees with another (OpenType 1.9, 5). What
/// only costs a glyph or two is let pass. None: nothing is known against the face.
std::optional<FontFault> fault_of(const SfntFace& face);

/// What keeps `table` from being read: the face has no directory, or not this table, or not whole.
std::optional<FontFault> absence_of(const SfntFace& face, SfntTag table);

/// `fault` of a face as an error that names its file.
Error to_error(const FontFault& fault, const FaceFile& file);

}  // namespace govreport::internal
