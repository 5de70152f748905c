#include "report/cell_from_json.hpp"

#include "base/beginning.hpp"
#include "report/plain_number.hpp"
#include "report/report_json.hpp"
#include "report/units.hpp"
#include "report/xml_shape.hpp"

#include <array>
#include <span>
#include <string>

namespace govreport::internal {
namespace {

using Kind = JsonValue::Kind;

/// Reads one cell's value.
class CellReader {
 public:
  CellReader(const JsonSpot& spot, const LeafType& type, JsonFaults& faults)
      : spot_(spot), type_(type), faults_(faults) {}

  std::optional<Value> read() {
    if (spot_->is(Kind::null)) return Value::empty();
    if (spot_->is(Kind::number) || spot_->is(Kind::string)) return number_that_fits(spot_, "");
    return read_members() ? stated() : std::nullopt;
  }

 private:
  /// The members of an object that are there.
  bool read_members() {
    bool sound = spot_->is(Kind::object);
    const std::span<const std::string> all = report_json::cell_members;
    const auto known = type_.units.empty() ? all.first(all.size() - 1) : all;
    faults_.each_member(spot_, known, [&](std::size_t index, const auto& at) {
      if (index == 0) {
        number_ = at;
        return;
      }
      auto words = faults_.words(at);
      sound = sound && words;
      const std::array<std::optional<std::string>*, 4> members = {&state_, &text_, &note_, &unit_};
      *members[index - 1] = std::move(words);
    });
    return sound;
  }

  std::optional<Value> fault(std::string_view code, std::string what = {}) {
    faults_.add(code, spot_, {{"what", std::move(what)}});
    return std::nullopt;
  }

  std::optional<Value> missing(std::string_view member) {
    faults_.add("report-json.member-missing", spot_, {{"member", std::string(member)}});
    return std::nullopt;
  }

  std::optional<Value> stated() {
    if (unit_ && !allows_unit(type_, *unit_)) return fault("report-json.unit-unknown", *unit_);
    if (number_ && (state_ || text_)) return fault("report-json.state-and-number");
    if (number_) return number_that_fits(*number_, note_.value_or(""));
    if (!state_ && !text_) return fault("report-json.cell-without-number");
    if (!state_) return missing("state");
    if (!text_) return missing("text");
    if (*state_ == report_xml::state_number) return number_that_does_not_fit();
    if (note_) return fault("report-json.note-without-number");
    if (unit_) return fault("report-json.unit-without-number");
    if (*state_ == report_xml::state_not_applicable) return Value::not_applicable(*text_);
    if (*state_ == report_xml::state_text) return Value::text(*text_);
    return fault("report-json.state-unknown", *state_);
  }

  std::optional<Value> number_that_fits(const JsonSpot& at, std::string note) {
    if (!at->is(Kind::number) && !faults_.words(at)) return std::nullopt;
    const auto number = plain_number(at->text);
    if (!number) return no_number(at->text);
    if (!fits(type_, *number)) return fault("report-json.number-does-not-fit", at->text);
    return Value::number(*number, std::move(note), unit_.value_or(""));
  }

  std::optional<Value> number_that_does_not_fit() {
    const auto number = plain_number(*text_);
    if (!number) return no_number(*text_);
    if (fits(type_, *number)) return fault("report-json.number-fits", *text_);
    return Value::number(*number, note_.value_or(""), unit_.value_or(""));
  }

  std::optional<Value> no_number(const std::string& what) {
    constexpr std::size_t longest = 40;
    return fault("report-json.not-a-number", beginning(what, longest));
  }

  const JsonSpot& spot_;
  const LeafType& type_;
  JsonFaults& faults_;
  std::optional<JsonSpot> number_;
  std::optional<std::string> state_;
  std::optional<std::string> text_;
  std::optional<std::string> note_;
  std::optional<std::string> unit_;
};

}  // namespace

std::optional<Value> cell_from_json(const JsonSpot& spot,
                                    const LeafType& type,
                                    JsonFaults& faults) {
  auto value = CellReader(spot, type, faults).read();
  if (value) value->origin.line = spot->line;
  return value;
}

}  // namespace govreport::internal
