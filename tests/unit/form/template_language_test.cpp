/// docs/template-language.md: what it shows must be a template, and show all of the language.
#include "form/grow.hpp"
#include "form/language.hpp"
#include "form/read_form.hpp"
#include "form_text.hpp"
#include "golden.hpp"
#include "test_folders.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

namespace govreport::internal {
namespace {

std::string page() {
  return test::read_file(test::source_folder() / "docs/template-language.md");
}

/// The XML on the page, one piece after the other.
std::string shown_template() {
  std::istringstream lines(page());
  std::string xml;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("```", 0) == 0) {
      inside = line == "```xml";
    } else if (inside) {
      xml += line + "\n";
    }
  }
  return xml;
}

FormModel shown_form() {
  Findings findings;
  Result<FormModel> form = read_form(shown_template(), "template-language.md", findings);
  for (const Finding& finding : findings)
    ADD_FAILURE() << finding.place.line << ": " << render(finding, Language::english).message;
  return form ? std::move(*form) : FormModel();
}

const CellSpec& cell(const FormModel& form, const std::string& id) {
  const auto found = form.by_id.find(id);
  EXPECT_NE(found, form.by_id.end()) << id;
  return form[found->second];
}

TEST(TemplateLanguagePage, IsOneTemplateInPieces) {
  const FormModel form = shown_form();
  EXPECT_EQ(form.id, "town-parks");
  EXPECT_EQ(form.tables.size(), 4U);
}

TEST(TemplateLanguagePage, NamesCellsAsItSays) {
  const FormModel form = shown_form();
  EXPECT_EQ(cell(form, "area/owned.bought/town").label, "New › Bought › In town");
  EXPECT_EQ(cell(form, "area/before/shore").label, "Last year › Shore");
  EXPECT_EQ(cell(form, "money/spent.wages").label, "Spent › Wages");
  const FormModel grown = grow(form, {{"grants", {{"201", "Parks", {}}, {"20103", "Trees", {}}}}});
  EXPECT_EQ(cell(grown, "grants/20103/amount").label, "20103 › Trees › Amount");
}

TEST(TemplateLanguagePage, TakesTheTypeOfARowBeforeThatOfItsColumn) {
  const FormModel form = shown_form();
  EXPECT_EQ(cell(form, "work/number/answer").type.type, CellType::count);
  EXPECT_EQ(cell(form, "work/number/answer").type.maximum, Decimal(500));
  EXPECT_EQ(cell(form, "work/inspected/answer").type.choices,
            (std::vector<std::string>{"yes", "no"}));
  EXPECT_EQ(cell(form, "work/remark/answer").type.type, CellType::text);
}

TEST(TemplateLanguagePage, LimitsNumbersAsItSays) {
  const FormModel form = shown_form();
  EXPECT_EQ(cell(form, "money/change").type.minimum, std::nullopt);
  EXPECT_EQ(cell(form, "money/spent.wages").type.minimum, Decimal(0));
  EXPECT_EQ(cell(form, "money/spent.wages").type.unit, "k€");
  const std::vector<Unit>& units = cell(form, "money/gifts").type.units;
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].name + std::to_string(units[0].power), "k€3");
  EXPECT_EQ(units[1].name + std::to_string(units[1].power), "€0");
}

TEST(TemplateLanguagePage, ShowsTheseIdentities) {
  test::expect_golden(test::source_folder() / "tests/unit/form/template_language_identities.txt",
                      identities(shown_form()));
}

/// Names of elements and attributes, each once.
class Names {
 public:
  void add(std::string_view element, const ElementRule& rule) {
    if (!seen_.insert(&rule).second) return;
    elements.insert(std::string(element));
    for (const AttributeRule& attribute : rule.attributes)
      attributes.insert(std::string(attribute.name));
    for (const ChildRule& child : rule.children)
      add(child.name, *child.element);
  }
  std::set<std::string> elements;
  std::set<std::string> attributes;

 private:
  std::set<const ElementRule*> seen_;
};

TEST(TemplateLanguagePage, ShowsEveryElementAndEveryAttribute) {
  Names names;
  names.add(form_element_name, form_element());
  const std::string xml = shown_template();
  const std::string text = page();
  for (const std::string& element : names.elements)
    EXPECT_NE(xml.find("<" + element), std::string::npos) << element;
  for (const std::string& attribute : names.attributes)
    EXPECT_TRUE(xml.find(" " + attribute + "=\"") != std::string::npos ||
                text.find("`" + attribute + "`") != std::string::npos)
        << attribute;
}

}  // namespace
}  // namespace govreport::internal
