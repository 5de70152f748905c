/// Reports of any content that a report can have, from a seed: the same seed, the same report.
#pragma once

#include "form/model.hpp"
#include "govreport/form.hpp"
#include "random_pieces.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace govreport::test {

class RandomReport {
 public:
  RandomReport(const internal::FormModel& form, std::uint32_t seed) : form_(form), random_(seed) {}

  Report make() {
    Report report;
    report.form = form_.id;
    report.version = form_.version;
    report.year = static_cast<int>(2000 + random_.below(100));
    report.body = words();
    if (coin()) report.title = words() + "x";
    report.preamble = blocks();
    for (const internal::SectionSpec& section : form_.sections) {
      if (random_.one_in(8)) continue;
      report.sections.push_back({section.id, coin() ? words() + "h" : "", blocks(), 0});
    }
    for (const internal::CellSpec& cell : form_.cells) {
      if (!random_.one_in(10)) report.cells[cell.id] = value(cell.type);
    }
    if (coin()) report.signature = words() + "s";
    if (coin()) report.date = words() + "d";
    for (std::size_t i = random_.below(4); i > 0; --i)
      report.explanations[{words() + "r", words() + "p"}].words = words();
    return report;
  }

 private:
  static constexpr std::array pieces = {
      "公", "开", "，", "“",   "”",    "&",     "<",  ">", "\"",   "'",  "\n",
      " ",  "  ", "\t", "]]>", "<!--", "&amp;", "𠮷", "é", "2025", "\r", "长句长句长句长句长句"};
  static constexpr std::array shapes = {"0",
                                        "1",
                                        "5",
                                        "99999999",
                                        "4068.208",
                                        "0.0001",
                                        "4.50",
                                        "0.00",
                                        "-3",
                                        "-0.25",
                                        "12345678",
                                        "9999999999.999999"};

  bool coin() { return random_.one_in(2); }
  std::string words() { return random_.words(pieces, coin() ? 11 : 199); }

  std::vector<Block> blocks() {
    std::vector<Block> result(random_.below(5));
    for (Block& block : result)
      block = random_.block(words());
    return result;
  }

  std::string unit(const internal::LeafType& type) {
    if (type.units.empty() || coin()) return {};
    return type.units[random_.below(type.units.size())].name;
  }

  Value value(const internal::LeafType& type) {
    std::string in = unit(type);
    switch (random_.below(7)) {
      case 0:
        return Value::empty();
      case 1:
        return Value::not_applicable(coin() ? "/" : words());
      case 2:
        return Value::text(words());
      case 3:
        return Value::number(random_.decimal(shapes), words(), std::move(in));
      default:
        return Value::number(random_.decimal(shapes), {}, std::move(in));
    }
  }

  const internal::FormModel& form_;
  RandomPieces random_;
};

}  // namespace govreport::test
