/// Reports of any content that a report can have, from a seed: the same seed, the same report.
#pragma once

#include "form/model.hpp"
#include "govreport/form.hpp"
#include "govreport/report.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace govreport::test {

class RandomReport {
 public:
  RandomReport(const internal::FormModel& form, std::uint32_t seed) : form_(form), random_(seed) {}

  Report make() {
    Report report;
    report.form = form_.id;
    report.version = form_.version;
    report.year = static_cast<int>(2000 + below(100));
    report.body = words();
    if (coin()) report.title = words() + "x";
    report.preamble = blocks();
    for (const internal::SectionSpec& section : form_.sections) {
      if (below(8) == 0) continue;
      report.sections.push_back({section.id, coin() ? words() + "h" : "", blocks(), 0});
    }
    for (const internal::CellSpec& cell : form_.cells) {
      if (below(10) != 0) report.cells[cell.id] = value();
    }
    if (coin()) report.signature = words() + "s";
    if (coin()) report.date = words() + "d";
    return report;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool coin() { return below(2) == 0; }

  std::string words() {
    static const std::array<std::string, 22> pieces = {
        "公", "开", "，", "“",   "”",    "&",     "<",  ">", "\"",   "'",  "\n",
        " ",  "  ", "\t", "]]>", "<!--", "&amp;", "𠮷", "é", "2025", "\r", "长句长句长句长句长句"};
    std::string result;
    for (std::size_t count = below(coin() ? 12 : 200); count > 0; --count)
      result += pieces.at(below(pieces.size()));
    return result;
  }

  std::vector<Block> blocks() {
    std::vector<Block> result(below(5));
    for (Block& block : result) {
      const bool heading = below(4) == 0;
      block = {heading ? BlockKind::heading : BlockKind::paragraph,
               heading ? static_cast<int>(2 + below(4)) : 0,
               words(),
               0};
    }
    return result;
  }

  Decimal decimal() {
    static const std::array<const char*, 12> shapes = {"0",
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
    return *Decimal::parse(shapes.at(below(shapes.size())));
  }

  Value value() {
    switch (below(7)) {
      case 0:
        return Value::empty();
      case 1:
        return Value::not_applicable(coin() ? "/" : words());
      case 2:
        return Value::text(words());
      case 3:
        return Value::number(decimal(), words());
      default:
        return Value::number(decimal());
    }
  }

  const internal::FormModel& form_;
  std::mt19937 random_;
};

}  // namespace govreport::test
