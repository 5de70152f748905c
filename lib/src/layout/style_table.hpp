#pragma once

#include "base/length.hpp"
#include "document/document.hpp"
#include "form/model.hpp"
#include "text/face_set.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// A style with its role looked up.
struct SetStyle {
  std::size_t role = 0;  ///< of the face set
  Length size;
  Length line_pitch;
  std::int64_t indent = 0;      ///< of the first line, in characters
  std::int64_t end_indent = 0;  ///< kept free at every line's end, in characters
  std::int64_t lines_before = 0;
  std::uint32_t alignment = GOVREPORT_ALIGN_START;
  bool keep_with_next = false;
};

/// The styles of a document by index and by id.
class StyleTable {
 public:
  StyleTable(const FormModel& form, const Document& document, const FaceSet& faces);

  /// The style number `index`; the first one for a node that has none.
  const SetStyle& operator[](govreport_index index) const;
  /// Null: there is none of that id.
  const SetStyle* find(std::string_view id) const;

 private:
  const Document& document_;
  std::vector<SetStyle> styles_;
};

}  // namespace govreport::internal
