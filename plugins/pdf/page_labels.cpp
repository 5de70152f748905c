#include "page_labels.hpp"

#include <charconv>

namespace govreport::pdf {
namespace {

// The label as a decimal number from 1, or 0 if it is none.
std::int64_t number_of(std::string_view label) {
  std::int64_t number = 0;
  const char* end = label.data() + label.size();
  const auto [stop, failure] = std::from_chars(label.data(), end, number);
  const bool is_number = failure == std::errc() && stop == end && number > 0 && label[0] != '0';
  return is_number ? number : 0;
}

Dictionary range_from(const std::string& label) {
  Dictionary range;
  if (const std::int64_t number = number_of(label); number != 0) {
    range.set(Name{"S"}, Name{"D"}).set(Name{"St"}, Integer{number});
  } else {
    range.set(Name{"P"}, TextString{label});
  }
  return range;
}

bool continues(const std::string& before, const std::string& label) {
  const std::int64_t number = number_of(label);
  return number != 0 && number_of(before) == number - 1;
}

}  // namespace

Dictionary page_labels(const std::vector<PlacedPage>& pages) {
  Array numbers;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::string& label = pages[page].label;
    if (page != 0 && continues(pages[page - 1].label, label)) continue;
    numbers.add(Integer{static_cast<std::int64_t>(page)}).add(range_from(label));
  }
  Dictionary tree;
  tree.set(Name{"Nums"}, numbers);
  return tree;
}

}  // namespace govreport::pdf
