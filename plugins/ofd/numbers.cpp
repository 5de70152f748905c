#include "numbers.hpp"

#include <algorithm>
#include <cstdlib>

namespace govreport::ofd {
namespace {

constexpr Tick step_tolerance = ticks_per_millimetre / 200;

std::vector<Tick> even_steps(const std::vector<Tick>& positions) {
  std::vector<Tick> result;
  Tick reached = positions.front();
  for (std::size_t i = 1; i < positions.size(); ++i) {
    Tick step = positions[i] - reached;
    if (!result.empty() && std::abs(step - result.back()) <= step_tolerance) step = result.back();
    result.push_back(step);
    reached += step;
  }
  return result;
}

void append_run(std::string& out, Tick step, std::ptrdiff_t count) {
  const std::string value = millimetres(step);
  if (!out.empty()) out += ' ';
  if (count > 2) {
    out += "g " + sdk::integer(count) + ' ' + value;
    return;
  }
  out += value;
  if (count == 2) out += ' ' + value;
}

}  // namespace

Tick to_ticks(govreport_emu length) {
  constexpr std::int64_t emu_per_millimetre = sdk::emu_per_millimetre;
  const std::int64_t scaled = std::abs(length) * ticks_per_millimetre;
  const Tick magnitude = (scaled + emu_per_millimetre / 2) / emu_per_millimetre;
  return length < 0 ? -magnitude : magnitude;
}

std::string millimetres(Tick length) {
  std::string out;
  sdk::append_quotient(out, length, ticks_per_millimetre, 4);
  return out;
}

std::string millimetres_of(govreport_emu length) {
  return millimetres(to_ticks(length));
}

Box Box::within(const Box& other) const {
  Box result;
  result.left = std::clamp(left, other.left, other.right);
  result.right = std::clamp(right, other.left, other.right);
  result.top = std::clamp(top, other.top, other.bottom);
  result.bottom = std::clamp(bottom, other.top, other.bottom);
  return result;
}

std::string Box::written() const {
  return millimetres(left) + ' ' + millimetres(top) + ' ' + millimetres(right - left) + ' ' +
         millimetres(bottom - top);
}

std::string steps(const std::vector<Tick>& positions) {
  std::string out;
  if (positions.size() < 2) return out;
  const std::vector<Tick> values = even_steps(positions);
  for (auto first = values.begin(); first != values.end();) {
    const auto last = std::find_if(first, values.end(), [&](Tick step) { return step != *first; });
    append_run(out, *first, last - first);
    first = last;
  }
  return out;
}

}  // namespace govreport::ofd
