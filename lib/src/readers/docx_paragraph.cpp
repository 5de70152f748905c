#include "readers/docx_paragraph.hpp"

#include "base/utf8.hpp"
#include "readers/ooxml.hpp"
#include "readers/shown_text.hpp"

#include <algorithm>
#include <array>

namespace govreport::internal {
namespace {

/// Elements that only hold others, in which text stands.
constexpr auto run_wrappers = std::to_array<std::string_view>({"hyperlink",
                                                               "ins",
                                                               "moveTo",
                                                               "smartTag",
                                                               "sdt",
                                                               "sdtContent",
                                                               "fldSimple",
                                                               "customXml",
                                                               "dir",
                                                               "bdo",
                                                               "oMath",
                                                               "oMathPara"});

/// Deeper than any program nests them.
constexpr int deepest_nesting = 64;

bool is_on(const XmlElement& toggle) {
  const std::string_view value = attribute_named(toggle, "val").value_or("1");
  return value != "0" && value != "false" && value != "off";
}

bool is_hidden(const XmlElement& run) {
  const auto properties = child_named(run, "rPr");
  const auto vanish = properties ? child_named(*properties, "vanish") : std::nullopt;
  return vanish && is_on(*vanish);
}

class ParagraphReader {
 public:
  explicit ParagraphReader(DocxRemarks& remarks) : remarks_(remarks) {}

  DocxParagraph read(const XmlElement& paragraph) {
    walk(paragraph, 0);
    end_line();
    return std::move(result_);
  }

 private:
  void walk(const XmlElement& parent, int depth) {
    if (depth > deepest_nesting) {
      remark("docx.too-nested");
      return;
    }
    for (const XmlElement& child : parent.children())
      enter(child, local_name(child.name()), depth + 1);
  }

  void enter(const XmlElement& element, std::string_view name, int depth) {
    if (name == "r") {
      if (is_hidden(element))
        remark("docx.hidden");
      else
        walk(element, depth);
    } else if (std::find(run_wrappers.begin(), run_wrappers.end(), name) != run_wrappers.end()) {
      if (name == "ins" || name == "moveTo") remark("docx.inserted");
      walk(element, depth);
    } else if (name == "del" || name == "moveFrom") {
      remark("docx.deleted");
    } else if (name == "AlternateContent") {
      enter_alternative(element, depth);
    } else if (name == "drawing" || name == "pict" || name == "object") {
      enter_drawing(element);
    } else {
      add(element, name);
    }
  }

  void add(const XmlElement& element, std::string_view name) {
    if (name == "t") field_.add(element.text(), false);
    if (name == "tab" || name == "ptab") end_field();
    if (name == "br" || name == "cr") end_line();
    if (name == "noBreakHyphen") field_.add("-", false);
    if (name == "sym") remark("docx.symbol");
    if (name == "footnoteReference" || name == "endnoteReference") remark("docx.footnote");
    if (name == "commentReference") remark("docx.comment");
  }

  /// The first choice is what newer programs show; the fallback says the same for older ones.
  void enter_alternative(const XmlElement& element, int depth) {
    auto shown = child_named(element, "Choice");
    if (!shown) shown = child_named(element, "Fallback");
    if (shown) walk(*shown, depth);
  }

  void enter_drawing(const XmlElement& drawing) {
    const std::size_t before = result_.text_boxes.size();
    find_text_boxes(drawing, 0);
    remark(result_.text_boxes.size() > before ? "docx.text-box" : "docx.picture");
  }

  void find_text_boxes(const XmlElement& element, int depth) {
    if (depth > deepest_nesting) return;
    for (const XmlElement& child : element.children()) {
      if (local_name(child.name()) == "txbxContent") {
        result_.text_boxes.push_back(child);
      } else {
        find_text_boxes(child, depth + 1);
      }
    }
  }

  void end_field() {
    fields_.emplace_back(trim(field_.text()));
    field_.clear();
  }

  void end_line() {
    end_field();
    result_.lines.push_back(std::move(fields_));
    fields_.clear();
  }

  void remark(const std::string& code) { ++remarks_[code]; }

  DocxRemarks& remarks_;
  DocxParagraph result_;
  std::vector<std::string> fields_;
  ShownText field_;
};

}  // namespace

DocxParagraph read_paragraph(const XmlElement& paragraph, DocxRemarks& remarks) {
  return ParagraphReader(remarks).read(paragraph);
}

}  // namespace govreport::internal
