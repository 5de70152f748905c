/// Rows that come with the report, through a workbook and back.
#include "form/model.hpp"
#include "govreport/export.hpp"
#include "govreport/read.hpp"
#include "random_pieces.hpp"
#include "reading.hpp"
#include "report/figures.hpp"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

/// Reports on the form, whose rows are any: codes of every level in any order, names of any words,
/// most sums right. A blank sum becomes a formula in a workbook to be filled in, so there it is not
/// one of what comes back as it was.
class RandomRows {
 public:
  RandomRows(const Form& form, std::uint32_t seed, bool blank_sums)
      : form_(form), random_(seed), blank_sums_(blank_sums) {}

  Report make() {
    Report report;
    report.form = form_.id();
    report.version = form_.version();
    report.year = 2024;
    report.body = "某局";
    report.sections = {{"income", "", {}, 0}, {"remarks", "", {}, 0}};
    report.rows["income"];
    for (std::size_t left = random_.below(40); left > 0; --left)
      add_row(report);
    add_values(report);
    return report;
  }

 private:
  void add_row(Report& report) {
    constexpr std::array digits = {3U, 5U, 7U};
    constexpr std::array words = {"教育", "普通", "“其他”", "&", "<1>", "（一）"};
    std::string code = "2";
    while (code.size() < random_.one_of(digits))
      code += static_cast<char>('0' + random_.below(2));
    for (const ReportRow& row : report.rows["income"])
      if (row.code == code) return;
    report.rows["income"].push_back({code, "支出" + random_.words(words, 3), {}});
  }

  void add_values(Report& report) {
    const Form form = with_rows_of(form_, report);
    const FormModel& model = form.model();
    if (report.rows["income"].empty()) return;
    for (const CellSpec& cell : model.cells)
      if (!cell.is_derived()) report.cells[cell.id] = value();
    const Figures figures(model, report);
    for (std::uint32_t i = 0; i < model.cells.size(); ++i) {
      if (!model.cells[i].is_derived()) continue;
      const Value& sum = figures[CellIndex{i}];
      report.cells[model.cells[i].id] =
          sum.is_number() && !random_.one_in(12) ? Value::number(sum.decimal()) : sum_value();
    }
  }

  Value sum_value() {
    const Value any = value();
    return any.state() == CellState::empty && !blank_sums_ ? Value::number(Decimal(1)) : any;
  }

  Value value() {
    constexpr std::array shapes = {"0", "5", "4.50", "1024.08", "99999999.99"};
    switch (random_.below(12)) {
      case 0:
        return Value::empty();
      case 1:
        return Value::not_applicable("/");
      case 2:
        return Value::text("未定");
      case 3:
        return Value::number(random_.decimal(shapes), "含上年");
      default:
        return Value::number(random_.decimal(shapes));
    }
  }

  const Form& form_;
  test::RandomPieces random_;
  bool blank_sums_;
};

class XlsxOpenRows : public testing::Test {
 protected:
  std::string workbook(const Report& report, const char* mode = "report") {
    MemorySink sink;
    ExportRequest request;
    request.formats = {{"xlsx", {{"mode", mode}}}};
    Findings findings;
    const auto done =
        export_report({registry_, fonts_}, {form_, report}, request, {&sink}, findings);
    EXPECT_TRUE(done) << (done ? "" : render(done.error(), Language::english).message);
    return sink.bytes();
  }

  Report read(const std::string& bytes, Findings& findings) {
    auto result =
        read_report(bytes, library_, {.source = Source::workbook, .file = "report.xlsx"}, findings);
    EXPECT_TRUE(result) << (result ? "" : render(result.error(), Language::english).message);
    return result ? result->report : Report();
  }

  FormLibrary library_{test::templates_folder()};
  Findings unrelated_;
  Form form_ = library_.load("department-income", 2024, unrelated_).value();
  PluginRegistry registry_{{test::binary_folder() / "lib/govreport/plugins"}, unrelated_};
  Fonts fonts_ = Fonts::open({}).value();
};

TEST_F(XlsxOpenRows, ComeBackEqualWhateverRowsThereAre) {
  for (const char* mode : {"report", "fill-in"}) {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
      const Report report = RandomRows(form_, seed, mode == std::string("report")).make();
      Findings findings;
      const Report again = read(workbook(report, mode), findings);
      ASSERT_EQ(to_xml(form_, again), to_xml(form_, report)) << mode << " seed " << seed;
    }
  }
}

TEST_F(XlsxOpenRows, OfTheSampleComeBackWithoutAFinding) {
  const test::Reading sample = test::read_text(test::read_bytes(
      test::templates_folder() / "department-income/2024/sample/yunting-education-2024.md"));
  Findings findings;
  const Report again = read(workbook(sample.report()), findings);
  EXPECT_EQ(test::to_text(findings), "");
  EXPECT_EQ(again, sample.report());
  EXPECT_EQ(again.rows.at("income")[0].origin.sheet.substr(
                again.rows.at("income")[0].origin.sheet.rfind('!')),
            "!A5");
}

TEST_F(XlsxOpenRows, ABlankFormComesBackWithoutRows) {
  Report head;
  head.form = form_.id();
  head.version = form_.version();
  head.year = 2024;
  head.body = "某局";
  MemorySink sink;
  ExportRequest request;
  request.blank = true;
  request.formats = {{"xlsx", {{"mode", "fill-in"}}}};
  Findings findings;
  ASSERT_TRUE(export_report({registry_, fonts_}, {form_, head}, request, {&sink}, findings));
  const Report again = read(sink.bytes(), findings);
  EXPECT_EQ(test::to_text(findings), "");
  EXPECT_TRUE(again.rows.at("income").empty());
  EXPECT_TRUE(again.cells.empty());
}

}  // namespace
}  // namespace govreport::internal
