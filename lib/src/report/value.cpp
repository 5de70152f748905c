#include "govreport/report.hpp"

#include <utility>

namespace govreport::inline v1 {

Value Value::number(Decimal value, std::string note, std::string unit) {
  Value result;
  result.state_ = value.is_zero() ? CellState::zero : CellState::number;
  result.decimal_ = value;
  result.note_ = std::move(note);
  result.unit_ = std::move(unit);
  return result;
}

Value Value::not_applicable(std::string mark) {
  Value result;
  result.state_ = CellState::not_applicable;
  result.raw_ = std::move(mark);
  return result;
}

Value Value::text(std::string words) {
  Value result;
  result.state_ = CellState::text;
  result.raw_ = std::move(words);
  return result;
}

std::string Value::as_text() const {
  return is_number() ? decimal_.to_string() : raw_;
}

bool Value::same(const Value& a, const Value& b) {
  return a.state_ == b.state_ && a.as_text() == b.as_text() && a.note_ == b.note_ &&
         a.unit_ == b.unit_;
}

}  // namespace govreport::inline v1
