#pragma once

#include "govreport/plugin.h"
#include "text/face.hpp"

#include <span>
#include <string>
#include <vector>

namespace govreport::internal {

/// A face reduced to the glyphs of a document, with the record plugins see. Immutable; not copied,
/// as its record points into it.
class Subset {
 public:
  Subset(std::string bytes, std::vector<govreport_subset_glyph> glyphs, std::string tag);
  ~Subset() = default;
  Subset(const Subset&) = delete;
  Subset& operator=(const Subset&) = delete;

  const govreport_subset& record() const { return record_; }
  std::size_t memory() const;

 private:
  std::string bytes_;
  std::vector<govreport_subset_glyph> glyphs_;
  std::string tag_;
  govreport_subset record_;
};

/// Six capital letters from the face and its glyphs (ISO 32000-1, 9.6.4).
std::string subset_tag(const Face& face, std::span<const govreport_subset_glyph> glyphs);

}  // namespace govreport::internal
