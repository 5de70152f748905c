/// Random reports that are consistent, in every layout we read: no error and no warning.
#include "base/utf8.hpp"
#include "consistent_report.hpp"
#include "golden.hpp"
#include "govreport/check.hpp"
#include "govreport/export.hpp"
#include "govreport/read.hpp"
#include "published_report.hpp"
#include "true_prose.hpp"

#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace govreport {
namespace {

constexpr std::uint32_t rounds = 50;

/// The errors and warnings of reading and checking, a line each.
std::string loud(const std::string& bytes, Source source) {
  Findings findings;
  const auto read = read_report(
      bytes, FormLibrary(test::templates_folder()), {.source = source, .file = "report"}, findings);
  if (!read) return render(read.error(), Language::english).message;
  check(read->form, read->report, {.file = "report"}, findings);
  std::string text;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::note) continue;
    text += std::to_string(finding.place.line) + " " + finding.rule + " " +
            render(finding, Language::english).message + "\n";
  }
  return text;
}

Report random_report(std::uint32_t seed) {
  Report report = test::ConsistentReport::make(seed);
  report.year = 2025;
  report.body = "云汀市人民政府";
  report.sections.front().blocks = test::TrueProse(report, seed).paragraphs(3);
  return report;
}

std::string prose_of(const Report& report) {
  std::string text;
  for (const Block& block : report.sections.front().blocks)
    text += block.text + "\n\n";
  return text;
}

/// A report whose 200 figures are all different, in some dress; each figure stands for its cell.
class Dress {
 public:
  explicit Dress(const std::string& name) {
    const std::filesystem::path folder = test::source_folder() / "tests/unit/readers/cases" / name;
    const bool is_plain = std::filesystem::exists(folder / "input.txt");
    text_ = test::read_file(folder / (is_plain ? "input.txt" : "input.md"));
    Findings findings;
    const auto read = read_report(test::read_file(folder / "expect.xml"),
                                  FormLibrary(test::templates_folder()),
                                  {.source = Source::report_xml},
                                  findings);
    for (const auto& [id, value] : read->report.cells)
      cells_[value.as_text()] = id;
  }

  std::size_t figures() const { return cells_.size(); }

  std::string of(const Report& report) const {
    std::string out;
    std::istringstream lines(text_);
    for (std::string line; std::getline(lines, line);) {
      const bool has_marks = line.find_first_of("\t|") != std::string::npos;
      const bool is_row = has_marks || line.find("  ") != std::string::npos;
      out += (is_row ? row_of(line, has_marks ? "\t|" : " ", report) : line) + "\n";
    }
    constexpr std::string_view prose = "本年各项工作平稳。";
    const std::size_t at = out.find(prose);
    return at == std::string::npos ? out : out.replace(at, prose.size(), prose_of(report));
  }

 private:
  /// The row with its fields exchanged for the figures of `report`.
  std::string row_of(const std::string& line,
                     std::string_view separators,
                     const Report& report) const {
    std::string out;
    std::string field;
    for (const char c : line + "\n") {
      if (c != '\n' && separators.find(c) == std::string_view::npos) {
        field += c;
        continue;
      }
      out += field_of(field, report);
      if (c != '\n') out += c;
      field.clear();
    }
    return out;
  }

  std::string field_of(const std::string& field, const Report& report) const {
    const std::string figure = internal::narrow(internal::trim(field));
    const auto cell = cells_.find(figure);
    if (cell == cells_.end()) return field;
    const std::string number = report.cells.at(cell->second).as_text();
    return " " + number + " ";
  }

  std::string text_;
  std::map<std::string, CellId> cells_;
};

class Layout : public testing::TestWithParam<const char*> {};

TEST_P(Layout, OfAConsistentReportGivesNoErrorAndNoWarning) {
  const Dress dress(GetParam());
  ASSERT_EQ(dress.figures(), 200U) << "figures that are told apart";
  for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
    const std::string text = dress.of(random_report(seed));
    ASSERT_EQ(loud(text, Source::published_text), "") << "seed " << seed << "\n" << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Dresses,
                         Layout,
                         testing::Values("ragged-tabs",
                                         "pipe-tables",
                                         "byte-order-mark-and-crlf",
                                         "numbering-with-commas",
                                         "numbering-wide",
                                         "headings-without-marks",
                                         "headings-six-deep",
                                         "title-on-two-lines",
                                         "columns-by-ragged-spaces",
                                         "columns-by-spaces",
                                         "columns-in-another-order",
                                         "rows-in-another-order",
                                         "heads-without-leading-fields",
                                         "merged-cells-repeated"));

TEST(Layouts, XmlOfAConsistentReportGivesNoErrorAndNoWarning) {
  for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
    const Report report = random_report(seed);
    ASSERT_EQ(loud(to_xml(test::form_2021(), report), Source::report_xml), "")
        << "seed " << seed << "\n"
        << prose_of(report);
  }
}

TEST(Layouts, JsonOfAConsistentReportGivesNoErrorAndNoWarning) {
  for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
    const Report report = random_report(seed);
    ASSERT_EQ(loud(to_json(test::form_2021(), report), Source::report_json), "")
        << "seed " << seed << "\n"
        << prose_of(report);
  }
}

class PageLayout : public testing::TestWithParam<test::PageLook> {};

TEST_P(PageLayout, OfAConsistentReportGivesNoErrorAndNoWarning) {
  for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
    const std::string page = test::PublishedPage::of(
        test::form_2021().model(), random_report(seed), "utf-8", GetParam());
    ASSERT_EQ(loud(page, Source::html), "") << "seed " << seed << "\n" << page;
  }
}

INSTANTIATE_TEST_SUITE_P(Looks,
                         PageLayout,
                         testing::Values(test::PageLook{},
                                         test::PageLook{.header_cells = true},
                                         test::PageLook{.layout_table = true},
                                         test::PageLook{.bold_headings = true},
                                         test::PageLook{.header_cells = true,
                                                        .layout_table = true,
                                                        .bold_headings = true}));

TEST(Layouts, ATextDocumentOfAConsistentReportGivesNoErrorAndNoWarning) {
  for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
    const Report report = random_report(seed);
    ASSERT_EQ(loud(test::PublishedDocx::of(test::form_2021().model(), report), Source::docx), "")
        << "seed " << seed << "\n"
        << prose_of(report);
  }
}

TEST(Layouts, AWorkbookOfAConsistentReportGivesNoErrorAndNoWarning) {
  Findings unrelated;
  const PluginRegistry registry{{test::binary_folder() / "lib/govreport/plugins"}, unrelated};
  const Fonts fonts = Fonts::open({}).value();
  for (std::uint32_t seed = 1; seed <= rounds; ++seed) {
    const Report report = random_report(seed);
    MemorySink sink;
    ExportRequest request;
    request.formats = {{"xlsx", {}}};
    Findings findings;
    ASSERT_TRUE(
        export_report({registry, fonts}, {test::form_2021(), report}, request, {&sink}, findings));
    ASSERT_EQ(loud(sink.bytes(), Source::workbook), "") << "seed " << seed << "\n"
                                                        << prose_of(report);
  }
}

}  // namespace
}  // namespace govreport
