/// A page's content stream. Ink can only be drawn through a MarkedText or MarkedContent, so nothing
/// on a page can be neither tagged nor an artifact.
/// ISO 14289-1:2014, 7.1; ISO 32000-1:2008, 14.6
#pragma once

#include "syntax.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace govreport::pdf {

enum class Mcid : std::uint32_t {};

/// Why something on the page is no content.                          14.8.2.2
enum class Artifact { page_number, repeated_header, layout };

/// An operator that a later one has to close; closes it when it goes out of scope.
class Scope {
 public:
  Scope(std::string& out, std::string_view closing) : out_(&out), closing_(closing) {}
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  ~Scope() {
    *out_ += closing_;
    *out_ += '\n';
  }

 private:
  std::string* out_;
  std::string_view closing_;
};

/// A length on the page as the file has it: thousandths of a point.
using MilliPoints = std::int64_t;
MilliPoints to_millipoints(govreport_emu length);

/// What a text object remembers of the operators before.               9.3 and 9.4
struct TextState {
  enum class Showing { nothing, array, string };

  std::string_view font;
  govreport_emu size = 0;
  MilliPoints spacing = 0;
  MilliPoints line_x = 0;  ///< where the line begins, from the page's bottom left corner
  MilliPoints line_y = 0;
  std::uint32_t turn = GOVREPORT_TURN_NONE;
  Showing showing = Showing::nothing;
};

/// BDC … EMC inside a text object: every glyph belongs to one structure element, or is an artifact.
/// Glyphs are gathered into one TJ until something else comes.
class MarkedText {
 public:
  MarkedText(std::string& out, TextState& state, govreport_emu page_height)
      : out_(&out), state_(&state), page_height_(page_height) {}
  MarkedText(const MarkedText&) = delete;
  MarkedText& operator=(const MarkedText&) = delete;
  ~MarkedText() {
    end_showing();
    *out_ += "EMC\n";
  }

  /// Of the next glyphs; says so only if it changes. `resource` outlives the text object.
  void font(std::string_view resource, govreport_emu size);
  /// Added to every glyph's width from now on; says so only if it changes.
  void spacing(MilliPoints spacing);
  /// The origin of the next glyph, from the page's top left corner, and the way the text runs.
  void origin(govreport_emu x, govreport_emu y, std::uint32_t turn = GOVREPORT_TURN_NONE);
  void glyph(std::uint16_t code);
  /// Moves the next glyph to the left by thousandths of an em.
  void adjust(std::int64_t thousandths);

  /// What is shown in the scope says `words`.                        14.9.4
  [[nodiscard]] Scope replaced_by(std::string_view words);
  /// What is shown in the scope is in `language`.                    14.9.2
  [[nodiscard]] Scope in_language(std::string_view language);
  /// Ends the TJ at hand. To be called before a scope inside the mark ends.
  void end_showing();

 private:
  void open_array();

  std::string* out_;
  TextState* state_;
  govreport_emu page_height_;
};

/// BT … ET: offers marks, and nothing that draws.
class TextObject {
 public:
  TextObject(std::string& out, govreport_emu page_height) : out_(&out), page_height_(page_height) {
    *out_ += "BT\n";
  }
  TextObject(const TextObject&) = delete;
  TextObject& operator=(const TextObject&) = delete;
  ~TextObject() { *out_ += "ET\n"; }

  [[nodiscard]] MarkedText marked(Name type, Mcid mcid);
  [[nodiscard]] MarkedText artifact(Artifact kind);

 private:
  std::string* out_;
  govreport_emu page_height_;
  TextState state_;
};

/// BDC … EMC around lines: everything drawn through it is an artifact of one kind.
class MarkedContent {
 public:
  MarkedContent(std::string& out, govreport_emu page_height)
      : out_(&out), page_height_(page_height) {}
  MarkedContent(const MarkedContent&) = delete;
  MarkedContent& operator=(const MarkedContent&) = delete;
  ~MarkedContent() { *out_ += "EMC\n"; }

  [[nodiscard]] Scope saved_state();
  void line_width(govreport_emu width);
  void move_to(govreport_emu x, govreport_emu y) { point(x, y, "m"); }
  void line_to(govreport_emu x, govreport_emu y) { point(x, y, "l"); }
  void stroke() { *out_ += "S\n"; }

 private:
  void point(govreport_emu x, govreport_emu y, std::string_view operation);

  std::string* out_;
  govreport_emu page_height_;
};

class ContentStream {
 public:
  explicit ContentStream(govreport_emu page_height) : page_height_(page_height) {}

  [[nodiscard]] MarkedContent artifact(Artifact kind);
  [[nodiscard]] TextObject text() { return TextObject(out_, page_height_); }
  /// Pre: no scope is open.
  std::string finish() && { return std::move(out_); }

 private:
  std::string out_;
  govreport_emu page_height_;
};

}  // namespace govreport::pdf
