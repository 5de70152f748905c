#include "report/cell_from_xml.hpp"

#include "base/utf8.hpp"
#include "report/plain_number.hpp"
#include "report/units.hpp"
#include "report/xml_shape.hpp"

#include <array>
#include <span>
#include <string>

namespace govreport::internal {
namespace {

const std::array<std::string, 4> cell_attributes = {"state", "text", "note", "unit"};

std::span<const std::string> attributes_of(const LeafType& type) {
  const std::span<const std::string> all = cell_attributes;
  return type.units.empty() ? all.first(all.size() - 1) : all;
}

/// Reads one cell's element.
class XmlCellReader {
 public:
  XmlCellReader(const XmlElement& element, const LeafType& type, XmlFaults& faults)
      : element_(element), type_(type), faults_(faults), state_(element.attribute("state")) {}

  std::optional<Value> read() {
    faults_.check_attributes(element_, attributes_of(type_));
    faults_.check_no_children(element_);
    if (!unit().empty() && !allows_unit(type_, unit()))
      return fault("report-xml.unit-unknown", unit());
    if (!element_.has("state")) return content();
    if (element_.has_text()) return fault("report-xml.state-and-content", element_.text());
    if (state_ == report_xml::state_empty) return without_words();
    if (!element_.has("text")) return fault("report-xml.state-without-text", state_);
    if (state_ == report_xml::state_number) return number_that_does_not_fit();
    if (element_.has("note")) return fault("report-xml.note-without-number", state_);
    if (!unit().empty()) return fault("report-xml.unit-without-number", state_);
    return words();
  }

 private:
  std::optional<Value> fault(std::string_view code, std::string_view what) {
    faults_.add(code, element_, {{"what", std::string(what)}});
    return std::nullopt;
  }

  /// Empty for cells whose unit does not travel: the attribute is a finding there.
  std::string unit() const {
    return type_.units.empty() ? std::string() : std::string(element_.attribute("unit"));
  }
  std::string note() const { return std::string(element_.attribute("note")); }
  std::string said() const { return std::string(element_.attribute("text")); }

  std::optional<Value> content() {
    const std::string text = element_.text();
    if (element_.has("text")) return fault("report-xml.text-without-state", said());
    if (trim(text).empty()) return fault("report-xml.cell-without-number", "");
    const auto number = plain_number(trim(text));
    if (!number) return fault("report-xml.not-a-number", text);
    if (!fits(type_, *number)) return fault("report-xml.number-does-not-fit", text);
    return Value::number(*number, note(), unit());
  }

  std::optional<Value> without_words() {
    if (element_.has("text") || element_.has("note") || !unit().empty())
      return fault("report-xml.empty-with-words", said() + unit() + note());
    return Value::empty();
  }

  std::optional<Value> number_that_does_not_fit() {
    const auto number = plain_number(said());
    if (!number) return fault("report-xml.not-a-number", said());
    if (fits(type_, *number)) return fault("report-xml.number-fits", said());
    return Value::number(*number, note(), unit());
  }

  std::optional<Value> words() {
    if (state_ == report_xml::state_not_applicable) return Value::not_applicable(said());
    if (state_ == report_xml::state_text) return Value::text(said());
    return fault("report-xml.state-unknown", state_);
  }

  const XmlElement& element_;
  const LeafType& type_;
  XmlFaults& faults_;
  std::string_view state_;
};

}  // namespace

std::optional<Value> cell_from_xml(const XmlElement& element,
                                   const LeafType& type,
                                   XmlFaults& faults) {
  auto value = XmlCellReader(element, type, faults).read();
  if (value) value->origin.line = element.line();
  return value;
}

}  // namespace govreport::internal
