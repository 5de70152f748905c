/// The fields of a line, each looked at once for all who ask what it is.
#pragma once

#include "readers/cell_value.hpp"
#include "readers/table_line.hpp"
#include "readers/words.hpp"

#include <algorithm>
#include <vector>

namespace govreport::internal {

struct SeenField {
  bool is_value = false;
  Label label;  ///< of an empty field and of a value: none

  bool is_label() const { return !label.empty(); }
};

/// The line outlives it.
class SeenLine {
 public:
  SeenLine(const TextLine& line, const Vocabulary& vocabulary) : line_(line) {
    fields_.reserve(line.fields.size());
    for (const std::string& text : line.fields) {
      const bool is_value = !text.empty() && looks_like_value(text, vocabulary);
      fields_.push_back({is_value, is_value ? Label() : parse_label(text)});
    }
  }

  const TextLine& line() const { return line_; }
  const std::vector<SeenField>& fields() const { return fields_; }
  bool holds_value() const {
    return std::any_of(
        fields_.begin(), fields_.end(), [](const SeenField& field) { return field.is_value; });
  }

 private:
  const TextLine& line_;
  std::vector<SeenField> fields_;
};

}  // namespace govreport::internal
