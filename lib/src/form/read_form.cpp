#include "form/read_form.hpp"

#include "base/utf8.hpp"
#include "base/xml.hpp"
#include "form/consistency.hpp"
#include "form/element.hpp"
#include "form/expand_cells.hpp"
#include "form/expand_rules.hpp"
#include "form/language.hpp"
#include "form/parts.hpp"
#include "form/read_looks.hpp"
#include "form/read_prose.hpp"
#include "form/read_table.hpp"
#include "form/references.hpp"
#include "form/structure.hpp"

#include <algorithm>
#include <memory>

namespace govreport::internal {
namespace {

void read_head(const XmlElement& element, FormModel& form) {
  form.id = text_of(element, "id");
  form.version = static_cast<int>(whole_of(element, "version"));
  form.title = text_of(element, "title");
  form.authority = text_of(element, "authority");
  form.first_year = static_cast<int>(whole_of(element, "first-year"));
  form.last_year = static_cast<int>(whole_of(element, "last-year"));
  if (element.has("language")) form.language = text_of(element, "language");
}

std::string first_words(const XmlElement& element, std::string_view name) {
  const std::vector<std::string> all = words_of(element, name);
  return all.empty() ? std::string() : all.front();
}

std::vector<std::string> longest_first(std::vector<std::string> words) {
  std::stable_sort(
      words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return words;
}

Vocabulary read_vocabulary(const XmlElement& element) {
  Vocabulary vocabulary;
  vocabulary.not_applicable = words_of(element, "not-applicable");
  vocabulary.empty_words = words_of(element, "says-nothing");
  vocabulary.title_words = words_of(element, "title-word");
  vocabulary.title_endings = longest_first(words_of(element, "title-ending"));
  vocabulary.year_words = longest_first(words_of(element, "year-word"));
  vocabulary.period = first_words(element, "period");
  vocabulary.note_prefix = first_words(element, "note-prefix");
  return vocabulary;
}

SectionSpec read_section(const XmlElement& element) {
  SectionSpec section;
  section.id = text_of(element, "id");
  section.number = text_of(element, "number");
  section.heading = text_of(element, "heading");
  section.aliases = words_of(element, "alias");
  section.kind = element.has("table") ? SectionKind::table : SectionKind::prose;
  section.must_say_something = yes_of(element, "must-say-something");
  section.optional = yes_of(element, "optional");
  section.longest = whole_of(element, "longest");
  section.page = text_of(element, "page");
  return section;
}

std::vector<SectionSpec> read_sections(const XmlElement& element) {
  std::vector<SectionSpec> sections;
  for (const XmlElement& section : children_of(element, "section"))
    sections.push_back(read_section(section));
  return sections;
}

/// Names of tables to their indices.
void link_sections(const XmlElement& root, FormModel& form) {
  for (const XmlElement& sections : children_of(root, "sections")) {
    const std::vector<XmlElement> elements = children_of(sections, "section");
    for (std::size_t index = 0; index < elements.size() && index < form.sections.size(); ++index) {
      const std::string_view id = elements[index].attribute("table");
      for (std::uint32_t table = 0; table < form.tables.size(); ++table) {
        if (!id.empty() && form.tables[table].id == id) form.sections[index].table = table;
      }
    }
  }
}

void read_part(const XmlElement& element, FormModel& form, Faults& faults) {
  const std::string_view name = element.name();
  if (name == "report-title") {
    form.report_title = {text_of(element, "text"), with_line_ends(element.attribute("print"))};
  } else if (name == "properties") {
    form.subject = text_of(element, "subject");
    form.keywords = text_of(element, "keywords");
  } else if (name == "vocabulary") {
    form.vocabulary = read_vocabulary(element);
  } else if (name == "sections") {
    form.sections = read_sections(element);
  } else if (name == "table") {
    form.tables.push_back(read_table(element, faults));
  } else if (name == "roles") {
    form.roles = read_roles(element);
  } else if (name == "styles") {
    form.styles = read_styles(element);
  } else if (name == "style-use") {
    form.style_use = read_style_use(element);
    form.run_in_heads = read_run_in_heads(element);
  } else if (name == "pages") {
    form.pages = read_pages(element);
  }
}

/// The units of all cells, each once: what readers take for part of a number.
std::vector<std::string> units_of(const FormModel& form) {
  std::vector<std::string> units;
  const auto add = [&units](const std::string& name) {
    if (!name.empty() && std::find(units.begin(), units.end(), name) == units.end())
      units.push_back(name);
  };
  const auto add_all = [&add](const Axis& axis) {
    for (const AxisNodeId leaf : axis.leaves) {
      add(axis[leaf].type.unit);
      for (const Unit& unit : axis[leaf].type.units)
        add(unit.name);
    }
  };
  for (const Table& table : form.tables) {
    for (const Block& block : table.blocks) {
      add_all(block.columns);
      add_all(block.rows);
    }
  }
  return longest_first(std::move(units));
}

FormModel read_model(const XmlElement& root, Faults& faults) {
  FormModel form;
  read_head(root, form);
  for (const XmlElement& child : root.children())
    read_part(child, form, faults);
  link_sections(root, form);
  expand_cells(form, faults);
  expand_rules(form, faults);
  form.vocabulary.units = units_of(form);
  for (const XmlElement& prose : children_of(root, "prose"))
    read_prose(prose, form, faults);
  return form;
}

Error faulty(const std::string& file, std::size_t faults) {
  return {ErrorCode::malformed,
          "form.faulty",
          {{"file", file}, {"count", std::to_string(faults)}},
          {.file = file}};
}

/// The first element that stands more than `levels` below `element`; 0: none does.
std::uint32_t line_deeper_than(const XmlElement& element, int levels) {
  for (const XmlElement& child : element.children()) {
    const std::uint32_t line = levels == 0 ? child.line() : line_deeper_than(child, levels - 1);
    if (line != 0) return line;
  }
  return 0;
}

/// Whether the outermost element is a form's, nested no deeper than can be read.
bool is_readable(const XmlElement& root, Faults& faults) {
  constexpr int deepest = 32;
  if (root.name() != form_element_name) {
    faults.add(root.line(), "form.not-a-form", {{"name", std::string(root.name())}});
    return false;
  }
  if (const std::uint32_t line = line_deeper_than(root, deepest); line != 0) {
    faults.add(line, "form.too-deep", {{"limit", std::to_string(deepest)}});
    return false;
  }
  return true;
}

FormModel check_and_read(const XmlElement& root, Faults& faults) {
  check_structure(root, form_element(), faults);
  check_references(root, faults);
  check_consistency(root, faults);
  return read_model(root, faults);
}

}  // namespace

Result<FormModel> read_form(std::string_view bytes,
                            const std::filesystem::path& file,
                            Findings& findings,
                            const std::filesystem::path& library) {
  Result<XmlDocument> document = XmlDocument::parse(bytes, file.string());
  if (!document) return std::move(document).error();
  Findings found;
  TemplateFiles files;
  files.add(file.string(), bytes);
  Faults faults{files, found};
  include_parts(*document, {file, library}, files, faults);
  const XmlElement root = document->root();
  FormModel form;
  if (is_readable(root, faults)) form = check_and_read(root, faults);
  sort_by_place(found);
  findings.insert(findings.end(), found.begin(), found.end());
  if (!found.empty()) return faulty(file.string(), found.size());
  form.files = std::make_shared<const std::vector<TemplateFile>>(files.in(library));
  return form;
}

}  // namespace govreport::internal
