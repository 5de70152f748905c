/// What stands behind the opaque handles of govreport.h, and the ways to and from its types.
#pragma once

#include "document/document.hpp"
#include "export/status.hpp"
#include "govreport/export.hpp"
#include "govreport/govreport.h"
#include "govreport/plugin_sdk.hpp"
#include "govreport/read.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

struct govreport_findings {
  govreport::Findings list;
  // Of the finding that was asked for last:
  govreport::Wording wording;
  std::vector<govreport_text> suspects;
};

/// Immutable once opened, so that threads may share it; fonts and plugins look after themselves.
struct govreport_library {
  govreport::FormLibrary forms;
  govreport::PluginRegistry plugins;
  govreport::Fonts fonts;
  std::vector<govreport::FormEntry> entries;
  // The lists a host may ask for. They point into the members above and into each other.
  std::vector<govreport_form_details> form_list;
  std::vector<std::vector<govreport_text>> choices;
  std::vector<std::vector<govreport_option_details>> options;
  std::vector<std::string> files;
  std::vector<govreport_format_details> format_list;
};

struct govreport_form {
  govreport::Form form;
};

struct govreport_filing {
  const govreport_library* library = nullptr;
  std::string file;
  std::optional<govreport::ReadReport> read;  ///< nothing: it could not be read
  std::optional<govreport::Error> error;      ///< why
  govreport::Findings of_reading;
  govreport_findings found;   ///< of reading, of the last check, and of calls since
  std::size_t of_report = 0;  ///< those of reading and of the last check
  std::optional<govreport::ReadReport> previous;  ///< last year's, of the last check
  std::string previous_file;
  bool is_checked = false;  ///< since the last change
  // What was asked for last:
  std::string json;
  std::string xml;
  std::string report_json;
  std::string bytes;
  govreport::internal::Document document;

  /// What was found of the report as it was no longer holds.
  void changed();
  void check();
  void check_once() {
    if (!is_checked) check();
  }
  /// What reading and the last check found.
  govreport::Findings report_findings() const {
    return {found.list.begin(), found.list.begin() + static_cast<std::ptrdiff_t>(of_report)};
  }
};

namespace govreport::internal {

inline std::string copy(govreport_text text) {
  return std::string(sdk::view(text));
}

inline Language to_language(govreport_language language) {
  return language == GOVREPORT_LANGUAGE_ENGLISH ? Language::english : Language::chinese;
}

template <class Record>
govreport_array array_of(const std::vector<Record>& records) {
  return {records.data(), static_cast<std::uint32_t>(records.size()), sizeof(Record)};
}

/// Gives the caller as much of `filled` as it has room for.
template <class Structure>
void give(const Structure& filled, Structure* result) {
  std::memcpy(result, &filled, std::min(result->size, sizeof filled));
}

inline void add_error(govreport_findings* findings, const Error& error) {
  if (findings != nullptr) findings->list.push_back(to_finding(error));
}

/// The error as a finding, for whoever wants to know, and as a status.
inline govreport_status failure(const Error& error, govreport_findings* findings) {
  add_error(findings, error);
  return to_status(error.code);
}

}  // namespace govreport::internal
