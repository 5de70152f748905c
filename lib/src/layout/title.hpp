#pragma once

#include "govreport/finding.hpp"
#include "layout/set_text.hpp"
#include "text/words.hpp"

namespace govreport::internal {

/// Sets the title of a document: centred lines in the shape of a trapezium or a rhombus, words and,
/// where the form's print pattern says so, the name of the body whole (GB/T 9704-2012, 7.3.1).
class TitleSetter {
 public:
  /// All must outlive it. `lines`: how many are asked for; 0: as many as it needs.
  TitleSetter(const Document& document,
              TextSetter& setter,
              WordFinder words,
              std::uint32_t lines,
              Findings& findings)
      : document_(document),
        setter_(setter),
        words_(std::move(words)),
        lines_(lines),
        findings_(findings) {}

  /// Finding (error): the number of lines asked for is not possible; it is then divided as if none
  /// had been.
  SetText set(govreport_index node, const SetStyle& style, Length width);

 private:
  void divide(SetText& text);

  const Document& document_;
  TextSetter& setter_;
  WordFinder words_;
  std::uint32_t lines_;
  Findings& findings_;
};

}  // namespace govreport::internal
