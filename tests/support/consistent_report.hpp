#pragma once

#include "annual_report.hpp"
#include "form/model.hpp"
#include "govreport/report.hpp"
#include "report/figures.hpp"

#include <cstdint>
#include <random>
#include <string>

namespace govreport::test {

/// Annual reports of 2021's form in which every identity holds and every section says something:
/// the same seed, the same report. Lines are as if each row of a table had one.
class ConsistentReport {
 public:
  static Report make(std::uint32_t seed) {
    ConsistentReport maker(seed);
    maker.add_texts();
    maker.add_typed_cells();
    maker.balance_columns();
    maker.add_sums();
    return std::move(maker.report_);
  }

 private:
  explicit ConsistentReport(std::uint32_t seed) : random_(seed) {}

  void add_texts() {
    report_.form = form_.id;
    report_.version = form_.version;
    report_.year = 2024;
    report_.body = "清河市人民政府";
    std::uint32_t line = 3;
    for (const internal::SectionSpec& section : form_.sections) {
      report_.sections.push_back(
          {section.id, "", {{BlockKind::paragraph, 0, "情况如下。", line + 2}}, line});
      line += 100;
    }
  }

  void add_typed_cells() {
    for (const internal::CellSpec& cell : form_.cells) {
      if (!cell.is_derived()) put(cell, Decimal(static_cast<std::int64_t>(random_() % 90)));
    }
  }

  /// new = results + carried over - carried in, which is made no greater than what is carried over.
  void balance_columns() {
    for (const internal::AxisNodeId leaf : columns().leaves) {
      const std::string column = "/" + columns()[leaf].path;
      if (column == "/total") continue;
      const Decimal over = report_.cells["requests/carried-over" + column].decimal();
      Decimal incoming = over - half(over);
      for (const internal::CellSpec& cell : form_.cells) {
        const bool result = cell.id.starts_with("requests/results.") && cell.id.ends_with(column);
        if (result && !cell.is_derived()) incoming = incoming + report_.cells[cell.id].decimal();
      }
      put(form_[form_.by_id.at("requests/carried-in" + column)], half(over));
      put(form_[form_.by_id.at("requests/new" + column)], incoming);
    }
  }

  void add_sums() {
    const internal::Figures figures(form_, report_);
    for (std::uint32_t i = 0; i < form_.cells.size(); ++i) {
      const internal::CellIndex cell{i};
      if (figures.is_computed(cell)) put(form_[cell], figures[cell].decimal());
    }
  }

  void put(const internal::CellSpec& cell, Decimal number) {
    Value value = Value::number(number);
    value.origin.line = 110 + 100 * cell.table + 10 * cell.block + cell.row;
    report_.cells[cell.id] = value;
  }

  const internal::Axis& columns() const { return form_.tables[1].blocks.front().columns; }

  static Decimal half(Decimal number) { return Decimal(std::stoll(number.to_string()) / 2); }

  const internal::FormModel& form_ = form_2021().model();
  std::minstd_rand random_;
  Report report_;
};

}  // namespace govreport::test
