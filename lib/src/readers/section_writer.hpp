/// Collects a report's texts: preamble, sections, signature and date.
#pragma once

#include "form/model.hpp"
#include "readers/headings.hpp"
#include "readers/reader_findings.hpp"
#include "readers/table_line.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// "2026年1月20日", "二〇二六年一月二十日", "2026-01-20".
bool is_date(std::string_view text);

class SectionWriter {
 public:
  SectionWriter(const FormModel& form, Report& report, ReaderFindings& findings)
      : form_(form), report_(report), findings_(findings) {}

  void enter(const SectionHeading& heading, const TextLine& line);
  /// Adds a line of running text, or a heading inside the section. Lines before the title are no
  /// part of a report: each is a finding that quotes it.
  void add(const TextLine& line, bool is_before_title);
  /// Adds a block that is known to be one.
  void add(govreport::Block block) { blocks().push_back(std::move(block)); }
  /// Puts the sections into the form's order; takes signature and date from the end of the last,
  /// unless it is known that they do not stand there.
  void finish(bool may_hold_signature = true);

 private:
  std::vector<govreport::Block>& blocks();
  void take_signature();

  const FormModel& form_;
  Report& report_;
  ReaderFindings& findings_;
  std::vector<std::uint32_t> sections_;  ///< of the form, beside the report's
  std::size_t current_ = 0;
  bool in_section_ = false;
  std::size_t last_section_ = 0;
};

}  // namespace govreport::internal
