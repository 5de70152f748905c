/// The words of the library's messages. One table a module, in catalogue_<module>.cpp; texts hold
/// placeholders {name}, filled with the message's arguments.
#pragma once

#include <span>
#include <string_view>

namespace govreport::internal {

struct CatalogueEntry {
  std::string_view code;  ///< stable: "identity", "export.unknown-option"
  std::string_view message_zh;
  std::string_view message_en;
  std::string_view hint_zh;  ///< empty: nothing to advise
  std::string_view hint_en;
};

std::span<const CatalogueEntry> form_catalogue();
std::span<const CatalogueEntry> parts_catalogue();      ///< files that templates include
std::span<const CatalogueEntry> units_catalogue();      ///< units of numbers, in every module
std::span<const CatalogueEntry> readers_catalogue();    ///< report and readers
std::span<const CatalogueEntry> documents_catalogue();  ///< web pages and word processors' files
std::span<const CatalogueEntry> json_catalogue();       ///< JSON and reports in it
std::span<const CatalogueEntry> lint_catalogue();       ///< what linting templates adds
std::span<const CatalogueEntry> check_catalogue();      ///< check and document
std::span<const CatalogueEntry> rules_catalogue();      ///< years, units, explanations
std::span<const CatalogueEntry> rows_catalogue();       ///< rows that come with the report
std::span<const CatalogueEntry> prose_catalogue();      ///< prose in templates, and its check
std::span<const CatalogueEntry> text_catalogue();       ///< text and layout
std::span<const CatalogueEntry> export_catalogue();     ///< export, files, plugins
std::span<const CatalogueEntry> batch_catalogue();      ///< many reports in one run
std::span<const CatalogueEntry> record_catalogue();  ///< records of exports, and what changed since

std::span<const CatalogueEntry> capi_catalogue();  ///< the C API

/// All of these.
std::span<const std::span<const CatalogueEntry>> catalogues();

/// The entry for `code`, or null.
const CatalogueEntry* find_message(std::string_view code);

}  // namespace govreport::internal
