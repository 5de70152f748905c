/// Whole reports on pages, whatever is in their cells and however their tables are to stand.
#include "fonts_for_tests.hpp"
#include "golden.hpp"
#include "govreport/read.hpp"
#include "layout/layout.hpp"
#include "page_checks.hpp"
#include "sample_report.hpp"
#include "table_checks.hpp"

#include <filesystem>
#include <functional>
#include <optional>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

Report read_published(const std::filesystem::path& file) {
  ReadRequest request;
  request.file = file.filename().string();
  Findings findings;
  return read_report(
             test::read_file(file), FormLibrary(test::templates_folder()), request, findings)
      .value()
      .report;
}

std::filesystem::path real_file() {
  return test::real_folder() / "weidong-civil-affairs-2024.md";
}

Report with_cells(const std::function<Value(int)>& value) {
  Report report = test::numbered_report();
  int index = 0;
  for (auto& [id, cell] : report.cells)
    cell = value(index++);
  return report;
}

Report of_eight_digits() {
  return with_cells([](int i) { return Value::number(Decimal(98765400 + i)); });
}

Report with_notes() {
  return with_cells([](int i) {
    const std::string note =
        i % 25 == 3 ? "其中修订16件，另有3件按照上级机关的意见继续有效，详见本机关门户网站的公告"
                    : "其中修订" + std::to_string(i) + "件";
    return i % 5 == 3 ? Value::number(Decimal(22 + i), note) : Value::number(Decimal(i));
  });
}

/// What is found in cells that should hold numbers.
Report of_words() {
  return with_cells([](int i) {
    switch (i % 8) {
      case 0:
        return Value::not_applicable("/");
      case 1:
        return Value::not_applicable("无");
      case 2:
        return Value::empty();
      case 3:
        return Value::text("未统计");
      case 4:
        return Value::number(Decimal::parse("4068.2080").value());
      case 5:
        return Value::number(Decimal::parse("-123.4567").value());
      case 6:
        return Value::text(i % 3 == 0 ? "见附表（按季度分别列出）" : "not counted in 2024");
      default:
        return Value::text("12 345 678");
    }
  });
}

struct Variant {
  const char* name;
  std::function<Report()> report;
  bool needs_real = false;
};

void PrintTo(const Variant& variant, std::ostream* out) {
  *out << variant.name;
}

struct Standing {
  const char* name;
  TableChoice choice;
};

void PrintTo(const Standing& pages, std::ostream* out) {
  *out << pages.name;
}

/// Which faces: those that the packages for building bring, or those that the form's own order
/// finds here.
struct Faces {
  const char* name;
  const FormModel& (*form)();
};

void PrintTo(const Faces& faces, std::ostream* out) {
  *out << faces.name;
}

class AnyReport : public testing::TestWithParam<std::tuple<Variant, Standing, Faces>> {
 protected:
  void SetUp() override {
    for (const char* family : {"AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei"}) {
      GOVREPORT_NEEDS_FONT(family);
    }
    if (std::get<0>(GetParam()).needs_real && !std::filesystem::exists(real_file())) {
      GTEST_SKIP()
          << "skipped, because the real report is not here; GOVREPORT_REAL names its folder";
    }
  }
};

TEST_P(AnyReport, HasNoInkOnInkOrRulesAndAllOfItInsideItsCells) {
  const auto& [variant, pages, faces] = GetParam();
  const Document document = test::bound(variant.report());
  LayoutOptions options;
  options.tables = pages.choice;
  Findings findings;
  const auto out = lay_out({faces.form(), document, test::system_fonts(), {}, options}, findings);
  ASSERT_TRUE(out);
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.severity, Severity::warning) << render(finding, Language::english).message;
  }
  test::expect_all_texts_shown(out->pages, document);
  test::expect_tables_sound(*out, document);
}

INSTANTIATE_TEST_SUITE_P(
    Reports,
    AnyReport,
    testing::Combine(
        testing::Values(
            Variant{"numbered", test::numbered_report},
            Variant{"sample",
                    [] {
                      return read_published(test::templates_folder() /
                                            "disclosure-annual-report/2021/sample/yunting-2025.md");
                    }},
            Variant{"real", [] { return read_published(real_file()); }, true},
            Variant{"zeros",
                    [] { return with_cells([](int) { return Value::number(Decimal(0)); }); }},
            Variant{"eight_digits", of_eight_digits},
            Variant{"notes", with_notes},
            Variant{"words", of_words},
            Variant{"blank", [] { return with_cells([](int) { return Value::empty(); }); }}),
        testing::Values(Standing{"automatic", TableChoice::automatic},
                        Standing{"whole", TableChoice::whole},
                        Standing{"split", TableChoice::split}),
        testing::Values(Faces{"packaged", test::annual_report_form},
                        Faces{"as_shipped", test::annual_report_form_as_shipped})),
    [](const auto& chosen) {
      return std::string(std::get<0>(chosen.param).name) + "_" + std::get<1>(chosen.param).name +
             "_" + std::get<2>(chosen.param).name;
    });

}  // namespace
}  // namespace govreport::internal
