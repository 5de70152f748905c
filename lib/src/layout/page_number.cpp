#include "layout/page_number.hpp"

#include <string_view>

namespace govreport::internal {

namespace {

/// How far a dash's stroke is above the base line, in hundredths of its size: the middle of the em
/// box.
constexpr std::int64_t dash_height = 38;

Length from_left(const PageSetup& setup, std::uint32_t number, const SetText& words) {
  const Length width = setup.width - setup.left - setup.right;
  const Length character = words.style.size;
  if (!setup.number_outside) return setup.left + (width - words.width) / 2;
  const bool is_odd = number % 2 == 1;
  return setup.left + (is_odd ? width - character - words.width : character);
}

}  // namespace

std::string page_number_words(const PageSetup& setup, std::uint32_t number) {
  constexpr std::string_view placeholder = "{page}";
  std::string words = setup.number_pattern;
  const std::size_t at = words.find(placeholder);
  if (at != std::string::npos) words.replace(at, placeholder.size(), std::to_string(number));
  return words;
}

govreport_run page_number_place(const PageSetup& setup,
                                std::uint32_t number,
                                const SetText& words) {
  const Length x = from_left(setup, number, words);
  const Length y = setup.height - setup.bottom + setup.number_distance +
                   words.style.size.scaled(dash_height, 100);
  govreport_run run{};
  run.x = (setup.turned ? setup.height - y : x).to_emu();
  run.y = (setup.turned ? x : y).to_emu();
  run.turn = setup.turned ? GOVREPORT_TURN_CLOCKWISE : GOVREPORT_TURN_NONE;
  return run;
}

}  // namespace govreport::internal
