#include "content_stream.hpp"

namespace govreport::pdf {
namespace {

Dictionary properties_of(Artifact kind) {
  Dictionary properties;
  switch (kind) {
    case Artifact::page_number:
      properties.set(Name{"Type"}, Name{"Pagination"}).set(Name{"Subtype"}, Name{"Footer"});
      break;
    case Artifact::repeated_header:
      properties.set(Name{"Type"}, Name{"Pagination"}).set(Name{"Subtype"}, Name{"Header"});
      break;
    case Artifact::layout:
      properties.set(Name{"Type"}, Name{"Layout"});
      break;
  }
  return properties;
}

void begin_marked_content(std::string& out, Name tag, const Dictionary& properties) {
  append(out, tag);
  out += ' ';
  append(out, properties);
  out += " BDC\n";
}

// Pages count from the top, PDF from the bottom: the one place that turns them over.
Points from_bottom(govreport_emu y, govreport_emu page_height) {
  return {page_height - y};
}

// Writes operands, a space after each, then the operator and an end of line.
template <class... Operands>
void operation(std::string& out, std::string_view name, const Operands&... operands) {
  ((append(out, operands), out += ' '), ...);
  out += name;
  out += '\n';
}

}  // namespace

void TextObject::font(std::string_view resource, govreport_emu size) {
  if (resource == font_ && size == size_) return;
  font_ = resource;
  size_ = size;
  end_showing();
  operation(*out_, "Tf", Name{resource}, Points{size});
}

void TextObject::origin(govreport_emu x, govreport_emu y) {
  end_showing();
  *out_ += "1 0 0 1 ";
  operation(*out_, "Tm", Points{x}, from_bottom(y, page_height_));
}

void TextObject::open_array() {
  if (state_ == State::idle) *out_ += '[';
}

void TextObject::glyph(std::uint16_t code) {
  open_array();
  if (state_ != State::string) *out_ += '<';
  state_ = State::string;
  append_hex(*out_, code);
}

void TextObject::adjust(std::int64_t thousandths) {
  open_array();
  if (state_ == State::string) *out_ += '>';
  if (state_ == State::array) *out_ += ' ';
  state_ = State::array;
  append(*out_, Integer{thousandths});
}

void TextObject::end_showing() {
  if (state_ == State::string) *out_ += '>';
  if (state_ != State::idle) *out_ += "] TJ\n";
  state_ = State::idle;
}

Scope TextObject::replaced_by(std::string_view words) {
  end_showing();
  Dictionary properties;
  properties.set(Name{"ActualText"}, TextString{words});
  begin_marked_content(*out_, Name{"Span"}, properties);
  return Scope(*out_, "EMC");
}

Scope TextObject::in_language(std::string_view language) {
  end_showing();
  Dictionary properties;
  properties.set(Name{"Lang"}, ByteString{language});
  begin_marked_content(*out_, Name{"Span"}, properties);
  return Scope(*out_, "EMC");
}

Scope MarkedContent::saved_state() {
  *out_ += "q\n";
  return Scope(*out_, "Q");
}

void MarkedContent::line_width(govreport_emu width) {
  operation(*out_, "w", Points{width});
}

void MarkedContent::point(govreport_emu x, govreport_emu y, std::string_view name) {
  operation(*out_, name, Points{x}, from_bottom(y, page_height_));
}

MarkedContent ContentStream::marked(Name type, Mcid mcid) {
  Dictionary properties;
  properties.set(Name{"MCID"}, Integer{static_cast<std::int64_t>(mcid)});
  begin_marked_content(out_, type, properties);
  return MarkedContent(out_, page_height_);
}

MarkedContent ContentStream::artifact(Artifact kind) {
  begin_marked_content(out_, Name{"Artifact"}, properties_of(kind));
  return MarkedContent(out_, page_height_);
}

}  // namespace govreport::pdf
