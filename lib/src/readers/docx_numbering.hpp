/// Numbers that a word processor counts itself (ECMA-376-1, 17.9): no text of the document has
/// them.
#pragma once

#include "base/xml.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

constexpr std::size_t numbering_levels = 9;

/// Which list a paragraph is an item of, and how deep.
struct DocxListItem {
  std::string list;  ///< numId
  std::size_t level = 0;
};

/// A paragraph's number as it is shown.
struct DocxNumber {
  std::string text;            ///< "（一）"; empty for a bullet, or for none
  std::string unknown_format;  ///< set where the number cannot be shown: the format's name
};

class DocxNumbering {
 public:
  /// Reads numbering.xml.
  void read(const XmlElement& root);
  /// Counts the next item.
  DocxNumber next(const DocxListItem& item);

 private:
  struct Level {
    std::uint32_t start = 1;
    std::string format = "decimal";
    std::string text;       ///< "%1、"
    bool is_legal = false;  ///< all its numbers as decimals
    bool is_spaced = false;
  };
  struct List {
    std::string kind;  ///< the abstract one, whose counters it shares
    std::map<std::size_t, Level> own_levels;
    std::map<std::size_t, std::uint32_t> restarts;
    bool is_begun = false;
  };
  using Levels = std::array<Level, numbering_levels>;
  using Counters = std::array<std::optional<std::uint32_t>, numbering_levels>;

  static Level read_level(const XmlElement& element);
  static std::size_t level_of(const XmlElement& element);
  void read_kind(const XmlElement& element);
  void read_list(const XmlElement& element);
  const Level& level(const List& list, std::size_t index) const;
  void count(List& list, std::size_t at);
  DocxNumber spelled(const List& list, std::size_t at) const;

  std::map<std::string, Levels, std::less<>> kinds_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Counters, std::less<>> counters_;  ///< by kind
};

/// `number` in a format of 17.18.59; nullopt for one that is not known here.
std::optional<std::string> in_number_format(std::uint32_t number, std::string_view format);

}  // namespace govreport::internal
