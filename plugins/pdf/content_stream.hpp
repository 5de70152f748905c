/// A page's content stream. Ink can only be drawn through a MarkedContent, so nothing on a page can
/// be neither tagged nor an artifact.             ISO 14289-1:2014, 7.1; ISO 32000-1:2008, 14.6
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

/// BT … ET. Glyphs are gathered into one TJ until something else comes.   9.4
class TextObject {
 public:
  TextObject(std::string& out, govreport_emu page_height) : out_(&out), page_height_(page_height) {
    *out_ += "BT\n";
  }
  TextObject(const TextObject&) = delete;
  TextObject& operator=(const TextObject&) = delete;
  ~TextObject() {
    end_showing();
    *out_ += "ET\n";
  }

  /// Of the next glyphs; says so only if it changes. `resource` must outlive the object.
  void font(std::string_view resource, govreport_emu size);
  /// The origin of the next glyph, from the page's top left corner.
  void origin(govreport_emu x, govreport_emu y);
  void glyph(std::uint16_t code);
  /// Moves the next glyph to the left by thousandths of an em.
  void adjust(std::int64_t thousandths);

  /// What is shown in the scope says `words`.                        14.9.4
  [[nodiscard]] Scope replaced_by(std::string_view words);
  /// What is shown in the scope is in `language`.                    14.9.2
  [[nodiscard]] Scope in_language(std::string_view language);
  /// Ends the TJ at hand. To be called before a scope inside the object ends.
  void end_showing();

 private:
  enum class State { idle, array, string };
  void open_array();

  std::string* out_;
  govreport_emu page_height_;
  std::string_view font_;
  govreport_emu size_ = 0;
  State state_ = State::idle;
};

/// BDC … EMC: everything drawn through it belongs to one structure element, or is an artifact.
class MarkedContent {
 public:
  MarkedContent(std::string& out, govreport_emu page_height)
      : out_(&out), page_height_(page_height) {}
  MarkedContent(const MarkedContent&) = delete;
  MarkedContent& operator=(const MarkedContent&) = delete;
  ~MarkedContent() { *out_ += "EMC\n"; }

  [[nodiscard]] TextObject text() { return TextObject(*out_, page_height_); }
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

  [[nodiscard]] MarkedContent marked(Name type, Mcid mcid);
  [[nodiscard]] MarkedContent artifact(Artifact kind);
  /// Pre: no scope is open.
  std::string finish() && { return std::move(out_); }

 private:
  std::string out_;
  govreport_emu page_height_;
};

}  // namespace govreport::pdf
