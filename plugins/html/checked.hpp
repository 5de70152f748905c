/// What a check found, by where the page shows it.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace govreport::html {

/// How a cell is meant: the finding is about it, or it may be what is wrong.
struct CellMark {
  std::uint32_t finding = 0;  ///< from 0, in the order of the check
  bool is_suspect = false;
};

/// Findings and their places. Empty where the caller wants none shown.
class Checked {
 public:
  Checked(const sdk::Document& document, const govreport_checked_report* source);

  /// The caller wants the page with its findings, though there may be none.
  bool is_shown() const { return is_shown_; }
  const sdk::Records<govreport_checked_finding>& findings() const { return findings_; }
  std::string_view language() const { return language_; }
  std::uint32_t count(std::uint32_t severity) const;

  /// Of a cell, those it is the place of first.
  const std::vector<CellMark>& marks(govreport_index cell) const;
  /// Findings told beside a table, or at the end of a section: whatever is closest.
  const std::vector<std::uint32_t>& beside(govreport_index node) const;
  /// Those that belong nowhere else.
  const std::vector<std::uint32_t>& of_the_whole() const { return beside(GOVREPORT_NONE); }
  /// The cells likeliest to be wrong, the place of the finding left out.
  std::vector<govreport_index> suspects(const govreport_checked_finding& finding) const;

 private:
  govreport_index told_beside(const govreport_checked_finding& finding) const;

  const sdk::Document& document_;
  bool is_shown_ = false;
  std::string_view language_;
  sdk::Records<govreport_checked_finding> findings_;
  sdk::Records<govreport_index> suspects_;
  std::map<govreport_index, std::vector<CellMark>> marks_;
  std::map<govreport_index, std::vector<std::uint32_t>> beside_;
};

}  // namespace govreport::html
