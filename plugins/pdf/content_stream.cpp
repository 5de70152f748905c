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
  append(out, properties);
  out += "BDC\n";
}

// Pages count from the top, PDF from the bottom: the one place that turns them over.
Points from_bottom(govreport_emu y, govreport_emu page_height) {
  return {page_height - y};
}

Quotient points(MilliPoints length) {
  return {length, 1000};
}

// Writes operands, a space after each, then the operator and an end of line.
template <class... Operands>
void operation(std::string& out, std::string_view name, const Operands&... operands) {
  ((append(out, operands), out += ' '), ...);
  out += name;
  out += '\n';
}

}  // namespace

MilliPoints to_millipoints(govreport_emu length) {
  const govreport_emu thousandfold = length * 1000;
  const govreport_emu half = sdk::emu_per_point / 2;
  return thousandfold < 0 ? -((half - thousandfold) / sdk::emu_per_point)
                          : (thousandfold + half) / sdk::emu_per_point;
}

void MarkedText::font(std::string_view resource, govreport_emu size) {
  if (resource == state_->font && size == state_->size) return;
  state_->font = resource;
  state_->size = size;
  end_showing();
  operation(*out_, "Tf", Name{resource}, Points{size});
}

void MarkedText::spacing(MilliPoints spacing) {
  if (spacing == state_->spacing) return;
  state_->spacing = spacing;
  end_showing();
  operation(*out_, "Tc", points(spacing));
}

// Relative to the line before, in what is written, so that nothing is lost in rounding. A turned
// line stands by a matrix of its own, and so does the one after it.
void MarkedText::origin(govreport_emu x, govreport_emu y, std::uint32_t turn) {
  end_showing();
  const MilliPoints line_x = to_millipoints(x);
  const MilliPoints line_y = to_millipoints(page_height_ - y);
  if (turn != GOVREPORT_TURN_NONE || state_->turn != GOVREPORT_TURN_NONE) {
    *out_ += turn == GOVREPORT_TURN_CLOCKWISE ? "0 -1 1 0 " : "1 0 0 1 ";
    operation(*out_, "Tm", points(line_x), points(line_y));
  } else {
    operation(*out_, "Td", points(line_x - state_->line_x), points(line_y - state_->line_y));
  }
  state_->line_x = line_x;
  state_->line_y = line_y;
  state_->turn = turn;
}

void MarkedText::open_array() {
  if (state_->showing == TextState::Showing::nothing) *out_ += '[';
}

void MarkedText::glyph(std::uint16_t code) {
  open_array();
  if (state_->showing != TextState::Showing::string) *out_ += '<';
  state_->showing = TextState::Showing::string;
  append_hex(*out_, code);
}

void MarkedText::adjust(std::int64_t thousandths) {
  open_array();
  if (state_->showing == TextState::Showing::string) *out_ += '>';
  if (state_->showing == TextState::Showing::array) *out_ += ' ';
  state_->showing = TextState::Showing::array;
  append(*out_, Integer{thousandths});
}

void MarkedText::end_showing() {
  if (state_->showing == TextState::Showing::string) *out_ += '>';
  if (state_->showing != TextState::Showing::nothing) *out_ += "]TJ\n";
  state_->showing = TextState::Showing::nothing;
}

Scope MarkedText::replaced_by(std::string_view words) {
  end_showing();
  Dictionary properties;
  properties.set(Name{"ActualText"}, TextString{words});
  begin_marked_content(*out_, Name{"Span"}, properties);
  return Scope(*out_, "EMC");
}

Scope MarkedText::in_language(std::string_view language) {
  end_showing();
  Dictionary properties;
  properties.set(Name{"Lang"}, ByteString{language});
  begin_marked_content(*out_, Name{"Span"}, properties);
  return Scope(*out_, "EMC");
}

MarkedText TextObject::marked(Name type, Mcid mcid) {
  Dictionary properties;
  properties.set(Name{"MCID"}, Integer{static_cast<std::int64_t>(mcid)});
  begin_marked_content(*out_, type, properties);
  return MarkedText(*out_, state_, page_height_);
}

MarkedText TextObject::artifact(Artifact kind) {
  begin_marked_content(*out_, Name{"Artifact"}, properties_of(kind));
  return MarkedText(*out_, state_, page_height_);
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

MarkedContent ContentStream::artifact(Artifact kind) {
  begin_marked_content(out_, Name{"Artifact"}, properties_of(kind));
  return MarkedContent(out_, page_height_);
}

}  // namespace govreport::pdf
