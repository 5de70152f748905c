#pragma once

#include "govreport/result.hpp"
#include "text/face.hpp"
#include "text/mapped_file.hpp"

#include <memory>
#include <string>

namespace govreport::internal {

/// Reads names and metrics of the face at `file`, whose bytes are `mapped`; keeps the mapping.
/// Errors: malformed, naming the file and what is wrong with it: it cannot be set with.
Result<std::unique_ptr<Face>> read_face(FaceNumber number,
                                        const FaceFile& file,
                                        std::shared_ptr<const MappedFile> mapped);

/// "HarfBuzz 6.0.0": the one in use.
std::string harfbuzz_version();

}  // namespace govreport::internal
