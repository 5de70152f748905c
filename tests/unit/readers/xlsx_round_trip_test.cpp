/// XML → workbook → XML, text → XML → workbook → XML, XML → JSON → XML: the same report, whatever
/// it holds and on whichever form it is.
#include "form/model.hpp"
#include "govreport/export.hpp"
#include "govreport/read.hpp"
#include "published_text.hpp"
#include "random_pieces.hpp"
#include "report/figures.hpp"
#include "test_folders.hpp"
#include "times.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

constexpr std::uint32_t report_count = test::times(1000);
constexpr std::uint32_t parts = 4;  // of them, for as many processors

/// Reports as a workbook can hold them: every cell and section is there, texts begin with a word.
class Reports {
 public:
  Reports(const FormModel& form, std::uint32_t seed) : form_(form), random_(seed) {}

  Report make() {
    Report report;
    report.form = form_.id;
    report.version = form_.version;
    report.year = year();
    report.body = "甲" + words(4);
    if (random_.one_in(4)) report.title = "题" + words(6);
    std::erase(report.title, '\n');  // where a title is broken is a matter of print
    report.preamble = blocks(3);
    for (const SectionSpec& section : form_.sections)
      report.sections.push_back(
          {section.id, random_.one_in(6) ? "标" + words(5) : std::string(), blocks(6), 0});
    for (const CellSpec& cell : form_.cells)
      if (!cell.is_derived()) report.cells[cell.id] = value(cell.type);
    add_sums(report);
    if (random_.one_in(2)) report.signature = "署" + words(4);
    if (random_.one_in(2)) report.date = "日" + words(4);
    for (std::size_t left = random_.below(4); left > 0; --left)
      report.explanations[any_rule()].words = "因" + words(12);
    return report;
  }

 private:
  static constexpr std::array pieces = {
      "公", "开", "，",   "“",         "”",
      "&",  "<",  ">",    "\"",        "'",
      "\n", " ",  "\t",   "]]>",       "_x0041_",
      "𠮷", "é",  "2025", "=SUM(1,2)", "这是一句相当长的话，为的是让一段文字占去好几行。"};
  static constexpr std::array shapes = {"0",
                                        "1",
                                        "5",
                                        "99999999",
                                        "4068.208",
                                        "0.0001",
                                        "4.50",
                                        "0.00",
                                        "-3",
                                        "12345678.1234",
                                        "99999999.9999"};

  int year() {
    const int last = form_.last_year == 0 ? form_.first_year + 8 : form_.last_year;
    return form_.first_year + static_cast<int>(random_.below(last - form_.first_year + 1));
  }

  std::string words(std::size_t most) { return random_.words(pieces, most); }
  std::string trimmed_words() { return "字" + words(3) + "尾"; }

  std::vector<govreport::Block> blocks(std::size_t most) {
    std::vector<govreport::Block> result(random_.below(most + 1));
    for (govreport::Block& block : result)
      block = random_.block("段" + words(random_.one_in(20) ? 400 : 12));
    return result;
  }

  /// One of those that may travel with the value, or none.
  std::string unit(const LeafType& type) {
    const std::size_t chosen = random_.below(type.units.size() + 1);
    return chosen == type.units.size() ? std::string() : type.units[chosen].name;
  }

  /// One of an identity's own, or of any rule in a section or nowhere at all.
  RuleAt any_rule() {
    const std::vector<Identity>& identities = form_.identities;
    if (!identities.empty() && random_.one_in(2)) {
      const Identity& identity = identities[random_.below(identities.size())];
      return {identity.rule, form_[identity.place].id};
    }
    if (random_.one_in(2)) return {"R" + words(2), form_.sections.front().id};
    return {"R" + words(2), "p" + words(2)};
  }

  Value value(const LeafType& type) {
    std::string in = unit(type);
    switch (random_.below(12)) {
      case 0:
        return Value::empty();
      case 1:
        return Value::not_applicable(random_.one_in(2) ? "/" : "-");
      case 2:
        return Value::text(trimmed_words());
      case 3:
        return Value::number(random_.decimal(shapes), trimmed_words(), std::move(in));
      default:
        return Value::number(random_.decimal(shapes), {}, std::move(in));
    }
  }

  /// Most sums are right where they can be; some are blank, wrong, or no number.
  void add_sums(Report& report) {
    const Figures figures(form_, report);
    for (std::uint32_t i = 0; i < form_.cells.size(); ++i) {
      if (!form_.cells[i].is_derived()) continue;
      const Value& computed = figures[CellIndex{i}];
      report.cells[form_.cells[i].id] = computed.is_number() && !random_.one_in(10)
                                            ? Value::number(computed.decimal())
                                            : value(form_.cells[i].type);
    }
  }

  const FormModel& form_;
  test::RandomPieces random_;
};

/// Reports as a published page can hold them: a paragraph is a line, a heading has a number, the
/// last two lines are signature and date. Cells hold whatever they may.
class PublishedReports {
 public:
  PublishedReports(const FormModel& form, std::uint32_t seed) : form_(form), random_(seed) {}

  Report make() {
    Report report;
    report.form = form_.id;
    report.version = form_.version;
    report.year = static_cast<int>(2021 + random_.below(9));
    report.body = "云汀市" + random_.words(names, 3) + "局";
    report.preamble = blocks(2);
    for (const SectionSpec& section : form_.sections)
      report.sections.push_back({section.id, "", blocks(5), 0});
    report.sections.back().blocks.push_back({BlockKind::paragraph, 0, "段尾。", 0});
    for (const CellSpec& cell : form_.cells)
      report.cells[cell.id] = value();
    if (random_.one_in(2)) report.signature = report.body;
    if (random_.one_in(2)) report.date = "2026年1月9日";
    return report;
  }

 private:
  static constexpr std::array names = {"水务", "民政", "交通", "教育"};
  static constexpr std::array pieces = {"公开",
                                        "，",
                                        "“申请”",
                                        "&",
                                        "<b>",
                                        "é",
                                        "𠮷",
                                        "2025",
                                        "。",
                                        "这是一句相当长的话，为的是让一段文字占去好几行。"};
  static constexpr std::array headings = {"（一）", "1.", "（1）"};
  static constexpr std::array shapes = {
      "0", "1", "5", "99999999", "4068.208", "0.0001", "4.50", "-3", "12345678.1234"};

  std::vector<govreport::Block> blocks(std::size_t most) {
    std::vector<govreport::Block> result(random_.below(most + 1));
    for (govreport::Block& block : result) {
      const std::size_t level = 2 + random_.below(3);
      if (random_.one_in(4)) {
        block = {BlockKind::heading,
                 static_cast<int>(level),
                 headings.at(level - 2) + std::string("题") + random_.words(names, 2),
                 0};
      } else {
        block.text = "段" + random_.words(pieces, random_.one_in(20) ? 400 : 12) + "。";
      }
    }
    return result;
  }

  Value value() {
    switch (random_.below(12)) {
      case 0:
        return Value::empty();
      case 1:
        return Value::not_applicable(random_.one_in(2) ? "/" : "-");
      case 2:
        return Value::text("见" + random_.words(names, 2) + "说明");
      case 3:
        return Value::number(random_.decimal(shapes), "其中" + random_.words(names, 2) + "3件");
      default:
        return Value::number(random_.decimal(shapes));
    }
  }

  const FormModel& form_;
  test::RandomPieces random_;
};

/// The first lines that differ, or nothing.
std::string difference(const std::string& expected, const std::string& found) {
  std::istringstream a(expected);
  std::istringstream b(found);
  std::string line;
  for (std::string other; std::getline(a, line);) {
    std::getline(b, other);
    if (line != other) return "expected: " + line + "\nfound:    " + other;
  }
  return std::getline(b, line) ? "found beyond: " + line : "";
}

/// Their rows come with the report: see open_rows_test.cpp.
bool has_open_rows(const FormModel& form) {
  return std::any_of(form.tables.begin(), form.tables.end(), [](const Table& table) {
    return std::any_of(table.blocks.begin(), table.blocks.end(), [](const auto& block) {
      return block.open_rows.has_value();
    });
  });
}

class XlsxRoundTrip : public testing::TestWithParam<std::uint32_t> {
 protected:
  XlsxRoundTrip() {
    const auto entries = library_.list();
    for (const FormEntry& entry : *entries) {
      Form form = library_.load(entry.id, entry.version, unrelated_).value();
      if (!has_open_rows(form.model())) forms_.push_back(std::move(form));
    }
  }

  std::string workbook(const Form& form, const Report& report) {
    MemorySink sink;
    ExportRequest request;
    request.formats = {{"xlsx", {}}};
    Findings findings;
    const auto done =
        export_report({registry_, fonts_}, {form, report}, request, {&sink}, findings);
    EXPECT_TRUE(done) << (done ? "" : render(done.error(), Language::english).message);
    return sink.bytes();
  }

  Report read(const std::string& bytes, Source source, Findings& findings) {
    auto result = read_report(bytes, library_, {.source = source, .file = "report"}, findings);
    EXPECT_TRUE(result) << (result ? "" : render(result.error(), Language::english).message);
    return result ? result->report : Report();
  }

  FormLibrary library_{test::templates_folder()};
  Findings unrelated_;
  std::vector<Form> forms_;
  Form form_ = library_.load("disclosure-annual-report", 2021, unrelated_).value();
  PluginRegistry registry_{{test::binary_folder() / "lib/govreport/plugins"}, unrelated_};
  Fonts fonts_ = Fonts::open({}).value();
};

using JsonRoundTrip = XlsxRoundTrip;

TEST_P(XlsxRoundTrip, GivesTheSameReport) {
  for (std::uint32_t seed = GetParam(); seed < report_count; seed += parts) {
    const Form& form = forms_[seed / parts % forms_.size()];
    const std::string xml = to_xml(form, Reports(form.model(), seed).make());
    Findings findings;
    const Report first = read(xml, Source::report_xml, findings);
    const Report second = read(workbook(form, first), Source::workbook, findings);
    ASSERT_EQ(difference(xml, to_xml(form, second)), "") << form.id() << ", seed " << seed;
  }
}

TEST_P(XlsxRoundTrip, OfAPublishedTextGivesTheSameReport) {
  for (std::uint32_t seed = GetParam(); seed < report_count; seed += parts) {
    const Report published = PublishedReports(form_.model(), seed).make();
    const std::string text = test::PublishedText::of(form_.model(), published);
    Findings findings;
    const std::string xml = to_xml(form_, read(text, Source::published_text, findings));
    ASSERT_EQ(difference(to_xml(form_, published), xml), "") << "seed " << seed << "\n" << text;
    const Report first = read(xml, Source::report_xml, findings);
    const Report second = read(workbook(form_, first), Source::workbook, findings);
    ASSERT_EQ(difference(xml, to_xml(form_, second)), "") << "seed " << seed;
  }
}

TEST_P(JsonRoundTrip, GivesTheSameReport) {
  for (std::uint32_t seed = GetParam(); seed < report_count; seed += parts) {
    const Form& form = forms_[seed / parts % forms_.size()];
    const std::string xml = to_xml(form, Reports(form.model(), seed).make());
    Findings findings;
    const std::string json = to_json(form, read(xml, Source::report_xml, findings));
    const Report again = read(json, Source::report_json, findings);
    ASSERT_EQ(findings.size(), 0U) << "seed " << seed;
    ASSERT_EQ(difference(xml, to_xml(form, again)), "") << "seed " << seed;
    ASSERT_EQ(to_json(form, again), json) << "seed " << seed;
  }
}

INSTANTIATE_TEST_SUITE_P(AThousandTimes, XlsxRoundTrip, testing::Range(0U, parts));
INSTANTIATE_TEST_SUITE_P(AThousandTimes, JsonRoundTrip, testing::Range(0U, parts));

}  // namespace
}  // namespace govreport::internal
