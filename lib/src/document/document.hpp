/// A form and a report, bound: the semantic tree every exporter starts from.
#pragma once

#include "document/arena.hpp"
#include "form/model.hpp"
#include "govreport/finding.hpp"
#include "govreport/plugin.h"
#include "govreport/report.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace govreport::internal {

/// The tables of govreport.document/1, and the strings they point into. These *are* the records
/// that plugins see: there is no second form of the document that could drift from them.
/// Immutable once bound; may be shared between threads; not copyable, as its records point into it.
class Document {
 public:
  Document() = default;
  ~Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  std::vector<govreport_node> nodes;
  std::vector<govreport_table> tables;
  std::vector<govreport_cell> cells;
  std::vector<govreport_index> header_cells;
  std::vector<govreport_token> tokens;
  std::vector<govreport_rule> rules;
  std::vector<govreport_text> choices;
  std::vector<govreport_emu> widths;
  std::vector<govreport_style> styles;
  std::vector<govreport_role> roles;
  govreport_index number_role = GOVREPORT_NONE;  ///< of page numbers; no plugin needs it
  std::vector<govreport_page_setup> page_setups;
  std::vector<govreport_property> properties;
  std::vector<govreport_text> column_names;
  std::vector<std::uint32_t> code_digits;
  std::vector<govreport_explanation> explanations;
  std::vector<govreport_text> families;
  govreport_document head{};  ///< filled by `seal`

  /// Copies `words` into the document; the copy lives as long as it.
  govreport_text keep(std::string_view words) { return arena_.keep(words); }
  /// Points `head`'s arrays at the tables. Nothing may be added afterwards.
  void seal();

 private:
  TextArena arena_;
};

/// Binds `report` to `form`: sections in the form's order, tables with every span and header
/// association, derived values computed where the author left them out (finding DERIVED).
/// What is missing in the report is EMPTY here; the checks have already said so.
/// Call it qualified: with a vector among the arguments, std::bind would be found as well.
Document bind(const FormModel& form, const Report& report, Findings& findings);

/// The document with all cells EMPTY: the blank form. An empty paragraph stands where words are to
/// be written, an empty signature and date at the end.
Document bind_blank(const FormModel& form, const Report& head, Findings& findings);

/// The document as text, for golden tests: a line a node, tables cell by cell.
std::string dump(const Document& document);

inline std::string_view view(govreport_text text) {
  return text.size == 0 ? std::string_view() : std::string_view(text.data, text.size);
}

}  // namespace govreport::internal
