#include "emit.hpp"

#include "c_locale.hpp"
#include "formula.hpp"
#include "open_rows.hpp"
#include "words.hpp"
#include "workbook.hpp"

#include <algorithm>
#include <map>

namespace govreport::xlsx {
namespace {

constexpr govreport_emu emu_per_pixel = 9525;
constexpr double emu_per_inch = 914400.0;

double number_of(std::string_view digits) {
  double value = 0;
  [[maybe_unused]] const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
  assert(error == std::errc() && end == digits.data() + digits.size());
  return value;
}

std::string number_format(std::uint32_t decimals) {
  std::string format(1, '0');
  if (decimals > 0) format.append(1, '.').append(decimals, '0');
  return format;
}

/// What holds of an entry that is a number, or a number and one of the units: what is left without
/// the units is a number within the limits.
std::string entry_formula(const Validation& validation) {
  const InputRule& rule = validation.rule;
  std::string number =
      cell_reference(validation.area.first_row, validation.area.first_column, false);
  for (const std::string& unit : rule.units) {
    number.insert(0, "SUBSTITUTE(");
    number.append(",\"").append(unit).append("\",\"\")");
  }
  number.insert(0, "--");
  std::string holds = "ISNUMBER(" + number + ")";
  if (!rule.minimum.empty()) holds += "," + number + ">=" + rule.minimum;
  if (!rule.maximum.empty()) holds += "," + number + "<=" + rule.maximum;
  return "IFERROR(AND(" + holds + "),FALSE)";
}

double inches(govreport_emu length) {
  return static_cast<double>(length) / emu_per_inch;
}

class Emitter {
 public:
  Emitter(const sdk::Document& document, const Plan& plan, Workbook& workbook)
      : document_(document), plan_(plan), workbook_(workbook) {}

  void run(std::int64_t created) {
    set_properties(created);
    set_usual_font();
    for (std::uint32_t i = 0; i < plan_.sheets.size(); ++i) {
      emit(plan_.sheets[i]);
      if (i != 0 && i == plan_.first_shown) workbook_.show_first();
    }
    for (const DefinedName& name : plan_.names) {
      const Address& at = name.address;
      std::string formula(1, '=');
      formula += quoted_sheet_name(plan_.sheets[at.sheet].name);
      formula += '!';
      formula += cell_reference(at.row, at.column, true);
      if (name.last) formula += ':' + cell_reference(name.last->row, name.last->column, true);
      workbook_.define_name(name.name, formula);
    }
  }

 private:
  void set_properties(std::int64_t created) {
    WorkbookProperties properties;
    properties.title = sdk::view(document_.head.title);
    properties.author = sdk::view(document_.head.body);
    properties.subject = property("Subject");
    properties.keywords = property("Keywords");
    properties.created = created;
    workbook_.set_properties(std::move(properties));
    for (const Property& each : plan_.properties)
      workbook_.set_property(each.name, each.value);
  }

  /// That of the first data cell: numbers are what columns are wide for.
  void set_usual_font() {
    for (const govreport_cell cell : document_.cells) {
      if (cell.role != GOVREPORT_ROLE_DATA || cell.style == GOVREPORT_NONE) continue;
      const govreport_index role = document_.styles[cell.style].role;
      if (role != GOVREPORT_NONE)
        workbook_.set_usual_font(std::string(sdk::view(document_.roles[role].family)));
      return;
    }
  }

  std::string property(std::string_view name) const {
    for (const govreport_property property : document_.properties)
      if (sdk::view(property.name) == name) return std::string(sdk::view(property.value));
    return {};
  }

  void emit(const Sheet& sheet) {
    workbook_.add_sheet(sheet.name);
    set_columns(sheet);
    for (std::uint32_t row = 0; row < sheet.rows.size(); ++row) {
      if (sheet.rows[row] == 0) continue;
      workbook_.set_row_points(
          row, static_cast<double>(sheet.rows[row]) / static_cast<double>(sdk::emu_per_point));
    }
    for (const SheetCell& cell : sheet.cells)
      emit(cell);
    guard(sheet);
    if (sheet.frozen_rows != 0) workbook_.freeze_rows(sheet.frozen_rows);
    if (sheet.repeated) workbook_.repeat_rows(sheet.repeated->first, sheet.repeated->last);
    workbook_.set_print(print_setup(sheet));
  }

  void guard(const Sheet& sheet) {
    const std::string_view language = sdk::view(document_.head.language);
    for (const Validation& each : sheet.validations)
      workbook_.check_entries(each.area, check_of(each, language));
    for (const Highlight& each : sheet.highlights)
      workbook_.highlight(each.areas, each.formula, highlight_format(each.tone));
    if (sheet.is_protected) workbook_.protect();
  }

  static EntryCheck check_of(const Validation& validation, std::string_view language) {
    EntryCheck check = entry_check(validation.rule, language);
    if (check.kind == ValueKind::formula)
      check.formula = code_formula(validation.area, validation.rule.digits);
    if (!validation.rule.units.empty()) {
      check.kind = ValueKind::formula;
      check.formula = entry_formula(validation);
    }
    return check;
  }

  Workbook::Format highlight_format(Tone tone) {
    const auto [entry, is_new] = highlights_.try_emplace(tone, 0);
    if (!is_new) return entry->second;
    FormatSpec spec;
    colour(tone, spec);
    return entry->second = workbook_.add_highlight(spec);
  }

  /// No meaning by colour alone: what is to be filled in says so when it is chosen, what is broken
  /// is bold, and the sheet of checks has it in words.
  static void colour(Tone tone, FormatSpec& spec) {
    switch (tone) {
      case Tone::plain:
        break;
      case Tone::input:
        spec.fill = 0xFFF9E1;
        break;
      case Tone::head:
        spec.fill = 0xE7E6E6;
        spec.bold = true;
        break;
      case Tone::quiet:
        spec.colour = 0x595959;
        break;
      case Tone::passed:
        spec.fill = 0xE2F0D9;
        spec.colour = 0x1E5E1E;
        break;
      case Tone::broken:
        spec.fill = 0xFFD9D9;
        spec.colour = 0x9C0006;
        spec.bold = true;
        break;
    }
  }

  /// Edges are rounded, not widths, so that errors do not add up.
  void set_columns(const Sheet& sheet) {
    govreport_emu left = 0;
    for (std::uint32_t column = 0; column < sheet.columns.size(); ++column) {
      const govreport_emu right = (sheet.columns[column] + emu_per_pixel / 2) / emu_per_pixel;
      workbook_.set_column_pixels(column, static_cast<std::uint32_t>(right - left));
      left = right;
    }
  }

  void emit(const SheetCell& cell) {
    const Workbook::Format format = format_of(cell.look);
    const std::uint32_t last_row = cell.row + cell.span.rows - 1;
    const std::uint32_t last_column = cell.column + cell.span.columns - 1;
    if (last_row > cell.row || last_column > cell.column)
      workbook_.merge({cell.row, cell.column, last_row, last_column}, format);
    emit_content(cell, format);
    if (!cell.comment.empty()) workbook_.write_comment(cell.row, cell.column, cell.comment);
  }

  void emit_content(const SheetCell& cell, Workbook::Format format) {
    if (const auto* text = std::get_if<Text>(&cell.content)) {
      workbook_.write_text(cell.row, cell.column, text->words, format);
    } else if (const auto* number = std::get_if<Number>(&cell.content)) {
      workbook_.write_number(cell.row, cell.column, number_of(number->digits), format);
    } else if (const auto* formula = std::get_if<Formula>(&cell.content)) {
      emit_formula({cell.row, cell.column, cell.row, cell.column}, *formula, format);
    } else {
      workbook_.write_blank(cell.row, cell.column, format);
    }
  }

  void emit_formula(const Area& area, const Formula& formula, Workbook::Format format) {
    if (formula.words.empty()) {
      workbook_.write_formula(area, formula.expression, number_of(formula.digits), format);
    } else {
      workbook_.write_text_formula(area, formula.expression, formula.words, format);
    }
  }

  // ---- looks ---------------------------------------------------------------------------------

  Workbook::Format format_of(const Look& look) {
    const auto [entry, is_new] = formats_.try_emplace(look, 0);
    if (is_new) entry->second = workbook_.add_format(spec_of(look));
    return entry->second;
  }

  FormatSpec spec_of(const Look& look) const {
    FormatSpec spec;
    spec.in_the_middle = look.in_table;
    spec.bordered = look.in_table;
    spec.faintly_bordered = look.unlocked && !look.in_table;
    spec.unlocked = look.unlocked;
    if (look.is_number) spec.number_format = "General";
    if (look.is_code) spec.number_format.assign(1, '@');  // text
    if (look.decimals) spec.number_format = number_format(*look.decimals);
    if (!look.unit.empty()) spec.number_format += '"' + look.unit + '"';
    colour(look.tone, spec);
    if (look.style == GOVREPORT_NONE) return spec;
    const govreport_style style = document_.styles[look.style];
    spec.points = static_cast<double>(style.size) / static_cast<double>(sdk::emu_per_point);
    spec.horizontal = horizontal_of(style.alignment);
    if (style.role != GOVREPORT_NONE) {
      constexpr std::uint32_t bold_from = 600;
      const govreport_role role = document_.roles[style.role];
      spec.family = sdk::view(role.family);
      spec.bold = spec.bold || role.weight >= bold_from;
    }
    return spec;
  }

  static Horizontal horizontal_of(std::uint32_t alignment) {
    switch (alignment) {
      case GOVREPORT_ALIGN_CENTRE:
        return Horizontal::centre;
      case GOVREPORT_ALIGN_END:
        return Horizontal::right;
      case GOVREPORT_ALIGN_JUSTIFY:
        return Horizontal::justify;
      default:
        return Horizontal::left;
    }
  }

  PrintSetup print_setup(const Sheet& sheet) const {
    constexpr govreport_emu tolerance = sdk::emu_per_millimetre;
    PrintSetup setup;
    setup.on_one_page = sheet.on_one_page;
    if (sheet.page_setup == GOVREPORT_NONE) return setup;
    const govreport_page_setup page = document_.page_setups[sheet.page_setup];
    setup.left = inches(page.left);
    setup.right = inches(page.right);
    setup.top = inches(page.top);
    setup.bottom = inches(page.bottom);
    // Page numbers stand 7 mm below the text and are about 5 mm high (GB/T 9704-2012, 7.5).
    setup.footer = inches(std::max<govreport_emu>(page.bottom - 12 * sdk::emu_per_millimetre,
                                                  5 * sdk::emu_per_millimetre));
    setup.landscape = page.width > page.height ||
                      sheet.columns.back() > page.width - page.left - page.right + tolerance;
    return setup;
  }

  const sdk::Document& document_;
  const Plan& plan_;
  Workbook& workbook_;
  std::map<Look, Workbook::Format> formats_;
  std::map<Tone, Workbook::Format> highlights_;
};

}  // namespace

std::optional<std::string> write_workbook(const sdk::Document& document,
                                          const Plan& plan,
                                          const Options& options,
                                          const Scratch& scratch) {
  const CLocaleScope plain_numbers;
  std::optional<Workbook> workbook = Workbook::create(scratch.file, scratch.folder);
  if (!workbook) throw std::bad_alloc();
  Emitter(document, plan, *workbook).run(options.created);
  return std::move(*workbook).close();
}

}  // namespace govreport::xlsx
