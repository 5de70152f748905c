/// What a text document's styles say of its paragraphs (ECMA-376-1, 17.7).
#pragma once

#include "base/xml.hpp"
#include "readers/docx_numbering.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace govreport::internal {

/// What is known of a paragraph by its own properties or its style's.
struct DocxParagraphLook {
  std::optional<int> outline_level{};  ///< 0 to 8; 9: running text
  std::optional<std::string> list{};   ///< numId
  std::optional<std::size_t> list_level{};
};

/// <w:pPr>, of a paragraph or of a style.
DocxParagraphLook read_paragraph_look(const XmlElement& properties);

class DocxStyles {
 public:
  /// Reads styles.xml.
  void read(const XmlElement& root);

  /// `own` and, for what it leaves open, the paragraph's style and those it is based on. Styles are
  /// named by ids that differ from language to language; their names ("heading 2", "Title") do not.
  DocxParagraphLook look(std::string_view style, DocxParagraphLook own) const;
  /// Is it a line of a table of contents?
  bool is_of_contents(std::string_view style) const;

 private:
  struct Style {
    std::string name;  ///< in small letters
    std::string base;
    DocxParagraphLook look;
  };
  static Style read_style(const XmlElement& element);
  const Style* find(std::string_view id) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_;  ///< id
};

/// 1 to 6 for a heading, 0 for running text.
int heading_depth(const DocxParagraphLook& look);

}  // namespace govreport::internal
