/// Reports built cell by cell.
#include "base/nearest.hpp"
#include "capi/given.hpp"
#include "capi/handles.hpp"

namespace govreport::internal {
namespace {

/// The cell's name, if the form has it.
Result<CellId> known_cell(const FormModel& form, govreport_text cell) {
  CellId id = copy(cell);
  if (form.by_id.count(id) != 0) return id;
  std::vector<std::string> known;
  for (const auto& [each, index] : form.by_id)
    known.push_back(each);
  const auto near = nearest(id, known);
  if (!near) return Error{ErrorCode::usage, "capi.no-such-cell", {{"name", id}}, {}};
  return Error{ErrorCode::usage, "capi.no-such-cell-near", {{"name", id}, {"near", *near}}, {}};
}

Error no_such_section(const FormModel& form, const std::string& id) {
  std::vector<std::string> known;
  for (const SectionSpec& each : form.sections)
    known.push_back(each.id);
  return {ErrorCode::usage, "capi.no-such-section", {{"name", id}, {"known", join(known)}}, {}};
}

/// The blocks that texts of `section` are added to.
Result<std::vector<govreport::Block>*> blocks_of(ReadReport& read, govreport_text section) {
  if (section.size == 0) return &read.report.preamble;
  const std::string id = copy(section);
  const FormModel& form = read.form.model();
  if (form.section(id) == nullptr) return no_such_section(form, id);
  std::vector<SectionText>& sections = read.report.sections;
  auto found = std::find_if(
      sections.begin(), sections.end(), [&id](const SectionText& each) { return each.id == id; });
  if (found == sections.end()) found = sections.insert(sections.end(), SectionText{.id = id});
  return &found->blocks;
}

/// Changes the report by `change` unless one of the `given` is no text. Where it fails the report
/// is left as it was, and a finding says so.
template <class Change>
govreport_status changed_by(govreport_filing* filing,
                            std::initializer_list<govreport_text> given,
                            Change change) {
  if (filing == nullptr || !filing->read) return GOVREPORT_REFUSED;
  return guarded([&]() -> govreport_status {
    Result<void> done = check_texts(given);
    if (done) done = change(*filing->read);
    if (!done) return failure(done.error(), &filing->found);
    filing->changed();
    return GOVREPORT_OK;
  });
}

/// Sets a cell to `make(words)`.
template <class Make>
govreport_status set(govreport_filing* filing,
                     govreport_text cell,
                     govreport_text words,
                     Make make) {
  return changed_by(filing, {cell, words}, [&](ReadReport& read) -> Result<void> {
    auto id = known_cell(read.form.model(), cell);
    if (!id) return std::move(id).error();
    read.report.cells[*std::move(id)] = make(copy(words));
    return {};
  });
}

/// Adds a paragraph, or a heading of `level`.
govreport_status add(govreport_filing* filing,
                     govreport_text section,
                     BlockKind kind,
                     std::uint32_t level,
                     govreport_text words) {
  constexpr std::uint32_t deepest = 6;
  return changed_by(filing, {section, words}, [&](ReadReport& read) -> Result<void> {
    if (kind == BlockKind::heading && (level < 2 || level > deepest))
      return Error{ErrorCode::usage, "capi.no-such-level", {{"level", std::to_string(level)}}, {}};
    const auto blocks = blocks_of(read, section);
    if (!blocks) return blocks.error();
    (*blocks)->push_back({kind, static_cast<int>(level), copy(words)});
    return {};
  });
}

std::string* part_of(Report& report, govreport_part part) {
  switch (part) {
    case GOVREPORT_PART_TITLE:
      return &report.title;
    case GOVREPORT_PART_SIGNATURE:
      return &report.signature;
    case GOVREPORT_PART_DATE:
      return &report.date;
  }
  return nullptr;
}

}  // namespace
}  // namespace govreport::internal

extern "C" {

govreport_status govreport_filing_set_count(govreport_filing* filing,
                                            govreport_text cell,
                                            int64_t count) {
  const std::string digits = std::to_string(count);
  return govreport_filing_set_decimal(filing, cell, govreport::sdk::text(digits));
}

govreport_status govreport_filing_set_decimal(govreport_filing* filing,
                                              govreport_text cell,
                                              govreport_text digits) {
  using govreport::internal::changed_by;
  return changed_by(
      filing, {cell, digits}, [&](govreport::ReadReport& read) -> govreport::Result<void> {
        auto id = govreport::internal::known_cell(read.form.model(), cell);
        if (!id) return std::move(id).error();
        const auto number = govreport::Decimal::parse(govreport::sdk::view(digits));
        if (!number)
          return govreport::Error{govreport::ErrorCode::usage,
                                  "capi.not-a-decimal",
                                  {{"value", govreport::internal::copy(digits)}},
                                  {.cell = *id}};
        read.report.cells[*std::move(id)] = govreport::Value::number(*number);
        return {};
      });
}

govreport_status govreport_filing_set_text(govreport_filing* filing,
                                           govreport_text cell,
                                           govreport_text words) {
  return govreport::internal::set(filing, cell, words, &govreport::Value::text);
}

govreport_status govreport_filing_set_not_applicable(govreport_filing* filing,
                                                     govreport_text cell,
                                                     govreport_text mark) {
  return govreport::internal::set(filing, cell, mark, &govreport::Value::not_applicable);
}

govreport_status govreport_filing_set_empty(govreport_filing* filing, govreport_text cell) {
  return govreport::internal::set(
      filing, cell, {}, [](const std::string&) { return govreport::Value::empty(); });
}

govreport_status govreport_filing_set_note(govreport_filing* filing,
                                           govreport_text cell,
                                           govreport_text note) {
  using govreport::internal::changed_by;
  return changed_by(
      filing, {cell, note}, [&](govreport::ReadReport& read) -> govreport::Result<void> {
        auto id = govreport::internal::known_cell(read.form.model(), cell);
        if (!id) return std::move(id).error();
        const auto found = read.report.cells.find(*id);
        if (found == read.report.cells.end() || !found->second.is_number())
          return govreport::Error{
              govreport::ErrorCode::usage, "capi.note-to-no-number", {}, {.cell = *id}};
        found->second =
            govreport::Value::number(found->second.decimal(), govreport::internal::copy(note));
        return {};
      });
}

govreport_status govreport_filing_set_part(govreport_filing* filing,
                                           govreport_part part,
                                           govreport_text words) {
  using govreport::internal::changed_by;
  return changed_by(filing, {words}, [&](govreport::ReadReport& read) -> govreport::Result<void> {
    std::string* const target = govreport::internal::part_of(read.report, part);
    if (target == nullptr)
      return govreport::Error{govreport::ErrorCode::usage,
                              "capi.no-such-part",
                              {{"number", std::to_string(static_cast<int>(part))}},
                              {}};
    *target = govreport::internal::copy(words);
    return {};
  });
}

govreport_status govreport_filing_add_paragraph(govreport_filing* filing,
                                                govreport_text section,
                                                govreport_text words) {
  return govreport::internal::add(filing, section, govreport::BlockKind::paragraph, 0, words);
}

govreport_status govreport_filing_add_heading(govreport_filing* filing,
                                              govreport_text section,
                                              uint32_t level,
                                              govreport_text words) {
  return govreport::internal::add(filing, section, govreport::BlockKind::heading, level, words);
}

govreport_status govreport_filing_explain(govreport_filing* filing,
                                          govreport_text rule,
                                          govreport_text place,
                                          govreport_text words) {
  using govreport::internal::changed_by;
  using govreport::internal::copy;
  return changed_by(
      filing, {rule, place, words}, [&](govreport::ReadReport& read) -> govreport::Result<void> {
        const govreport::RuleAt at{copy(rule), copy(place)};
        if (words.size == 0) {
          read.report.explanations.erase(at);
        } else {
          read.report.explanations[at] = {copy(words), {}};
        }
        return {};
      });
}

}  // extern "C"
