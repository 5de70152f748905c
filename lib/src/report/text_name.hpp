/// Texts of a report ↔ the names they have in a workbook.
#pragma once

#include "govreport/report.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

enum class TextPart { title, preamble, section_heading, section, signature, date };

/// Which text of a report: of a preamble or a section, its block `ordinal`, from 1.
struct TextName {
  TextPart part = TextPart::title;
  std::string section{};  ///< section id; empty where there is none
  std::uint32_t ordinal = 0;
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  ///< of a heading
  friend bool operator==(const TextName&, const TextName&) = default;
};

/// "report.title", "report.signature", "report.date", "preamble.1.p", "section.overview.heading",
/// "section.overview.3.h2"; '-' of a section's id becomes '_'. Legal in every spreadsheet, and
/// never the name of a cell, which holds "..".
std::string to_defined_name(const TextName& text);

/// The text a name of `to_defined_name` stands for, in whatever case a program gives it back.
/// nullopt for any other name.
std::optional<TextName> to_text_name(std::string_view defined_name);

}  // namespace govreport::internal
