#pragma once

#include "govreport/result.hpp"
#include "text/face.hpp"

#include <memory>

namespace govreport::internal {

/// Opens a face: maps the file and reads names and metrics.
/// Errors: malformed, naming the file: it cannot be read, or is no font, or has no outlines.
Result<std::unique_ptr<Face>> read_face(FaceNumber number, const FaceFile& file);

}  // namespace govreport::internal
