#include "workbook.hpp"

#include <array>
#include <mutex>

#include <xlsxwriter.h>

namespace govreport::xlsx {
namespace {

struct Discard {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

lxw_row_t row_of(std::uint32_t row) {
  return row;
}

lxw_col_t column_of(std::uint32_t column) {
  return static_cast<lxw_col_t>(column);
}

std::uint8_t alignment_of(Horizontal horizontal) {
  switch (horizontal) {
    case Horizontal::centre:
      return LXW_ALIGN_CENTER;
    case Horizontal::right:
      return LXW_ALIGN_RIGHT;
    case Horizontal::justify:
      return LXW_ALIGN_JUSTIFY;
    case Horizontal::left:
      break;
  }
  return LXW_ALIGN_LEFT;
}

/// "_x0041_" means "A" in a worksheet's strings (ECMA-376-1, 22.9.2.19), so a text that happens to
/// look so has its first "_" written as one.
std::string with_plain_underscores(const std::string& text) {
  const auto is_hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  };
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool code = text.size() - i >= 7 && text[i] == '_' && text[i + 1] == 'x' &&
                      is_hex(text[i + 2]) && is_hex(text[i + 3]) && is_hex(text[i + 4]) &&
                      is_hex(text[i + 5]) && text[i + 6] == '_';
    if (code) result += "_x005F";
    result += text[i];
  }
  return result;
}

std::uint8_t validation_type(ValueKind kind) {
  switch (kind) {
    case ValueKind::whole:
      return LXW_VALIDATION_TYPE_INTEGER;
    case ValueKind::decimal:
      return LXW_VALIDATION_TYPE_DECIMAL;
    case ValueKind::choice:
      return LXW_VALIDATION_TYPE_LIST;
    case ValueKind::formula:
      return LXW_VALIDATION_TYPE_CUSTOM_FORMULA;
    case ValueKind::any:
      break;
  }
  return LXW_VALIDATION_TYPE_ANY;
}

/// Writes the limits into `record`; gives the criterion that uses them. The library wants one of a
/// number, so a number without limits is one between the least and the greatest there are.
std::uint8_t set_limits(const EntryCheck& check, lxw_data_validation& record) {
  constexpr double beyond_any = 1e15;
  if (check.kind != ValueKind::whole && check.kind != ValueKind::decimal)
    return LXW_VALIDATION_CRITERIA_NONE;
  if (check.minimum && !check.maximum) {
    record.value_number = *check.minimum;
    return LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
  }
  record.minimum_number = check.minimum.value_or(-beyond_any);
  record.maximum_number = check.maximum.value_or(beyond_any);
  return LXW_VALIDATION_CRITERIA_BETWEEN;
}

/// "A1:B2", as the library names cells.
std::string range_text(const Area& area) {
  std::array<char, LXW_MAX_CELL_RANGE_LENGTH> text{};
  lxw_rowcol_to_range(text.data(),
                      row_of(area.first_row),
                      column_of(area.first_column),
                      row_of(area.last_row),
                      column_of(area.last_column));
  return text.data();
}

/// The library calls gmtime and rand, which share one buffer and one state in a process.
std::mutex& closing() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

struct Workbook::Impl {
  std::unique_ptr<lxw_workbook, Discard> workbook;
  lxw_worksheet* sheet = nullptr;
  std::vector<lxw_format*> formats;
  std::string usual_family;
  lxw_error first_error = LXW_NO_ERROR;

  void note(lxw_error error) {
    if (first_error == LXW_NO_ERROR) first_error = error;
  }
};

Workbook::Workbook(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Workbook::Workbook(Workbook&&) noexcept = default;
Workbook& Workbook::operator=(Workbook&&) noexcept = default;
Workbook::~Workbook() = default;

std::optional<Workbook> Workbook::create(const std::string& file, const std::string& folder) {
  std::string temporary = folder;
  lxw_workbook_options options{};
  options.tmpdir = temporary.data();
  auto impl = std::make_unique<Impl>();
  impl->workbook.reset(workbook_new_opt(file.c_str(), &options));
  if (!impl->workbook) return std::nullopt;
  return Workbook(std::move(impl));
}

void Workbook::set_properties(WorkbookProperties properties) {
  lxw_doc_properties record{};
  record.title = properties.title.data();
  record.subject = properties.subject.data();
  record.author = properties.author.data();
  record.keywords = properties.keywords.data();
  record.created = properties.created;
  impl_->note(workbook_set_properties(impl_->workbook.get(), &record));
}

void Workbook::set_property(const std::string& name, const std::string& value) {
  impl_->note(
      workbook_set_custom_property_string(impl_->workbook.get(), name.c_str(), value.c_str()));
}

void Workbook::set_usual_font(const std::string& family) {
  lxw_format* const usual = STAILQ_FIRST(impl_->workbook->formats);
  impl_->usual_family = family;
  format_set_font_name(usual, family.c_str());
  format_set_font_size(usual, 10.5);
}

Workbook::Format Workbook::add_format(const FormatSpec& spec) {
  lxw_format* const format = workbook_add_format(impl_->workbook.get());
  const std::string& family = spec.family.empty() ? impl_->usual_family : spec.family;
  if (!family.empty()) format_set_font_name(format, family.c_str());
  format_set_font_size(format, spec.points);
  if (spec.bold) format_set_bold(format);
  format_set_align(format, alignment_of(spec.horizontal));
  format_set_align(format, spec.in_the_middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
  if (spec.bordered) format_set_border(format, LXW_BORDER_THIN);
  if (spec.faintly_bordered) {
    format_set_border(format, LXW_BORDER_HAIR);
    format_set_border_color(format, 0xBFBFBF);
  }
  if (spec.fill) format_set_bg_color(format, *spec.fill);
  if (spec.colour) format_set_font_color(format, *spec.colour);
  if (spec.unlocked) format_set_unlocked(format);
  if (spec.number_format.empty()) {
    format_set_text_wrap(format);
  } else {
    format_set_num_format(format, spec.number_format.c_str());
    format_set_shrink(format);  // too wide for its column, it would be shown as ####
  }
  impl_->formats.push_back(format);
  return impl_->formats.size() - 1;
}

Workbook::Format Workbook::add_highlight(const FormatSpec& spec) {
  lxw_format* const format = workbook_add_format(impl_->workbook.get());
  if (spec.bold) format_set_bold(format);
  if (spec.fill) format_set_bg_color(format, *spec.fill);
  if (spec.colour) format_set_font_color(format, *spec.colour);
  impl_->formats.push_back(format);
  return impl_->formats.size() - 1;
}

void Workbook::add_sheet(const std::string& name) {
  impl_->sheet = workbook_add_worksheet(impl_->workbook.get(), name.c_str());
  if (impl_->sheet == nullptr) throw std::bad_alloc();
}

void Workbook::set_column_pixels(std::uint32_t column, std::uint32_t pixels) {
  impl_->note(worksheet_set_column_pixels(
      impl_->sheet, column_of(column), column_of(column), pixels, nullptr));
}

void Workbook::set_row_points(std::uint32_t row, double points) {
  impl_->note(worksheet_set_row(impl_->sheet, row_of(row), points, nullptr));
}

void Workbook::merge(const Area& area, Format format) {
  impl_->note(worksheet_merge_range(impl_->sheet,
                                    row_of(area.first_row),
                                    column_of(area.first_column),
                                    row_of(area.last_row),
                                    column_of(area.last_column),
                                    "",
                                    impl_->formats[format]));
}

void Workbook::write_blank(std::uint32_t row, std::uint32_t column, Format format) {
  impl_->note(
      worksheet_write_blank(impl_->sheet, row_of(row), column_of(column), impl_->formats[format]));
}

void Workbook::write_text(std::uint32_t row,
                          std::uint32_t column,
                          const std::string& text,
                          Format format) {
  const bool may_hold_code = text.find("_x") != std::string::npos;
  const std::string plain = may_hold_code ? with_plain_underscores(text) : std::string();
  impl_->note(worksheet_write_string(impl_->sheet,
                                     row_of(row),
                                     column_of(column),
                                     may_hold_code ? plain.c_str() : text.c_str(),
                                     impl_->formats[format]));
}

void Workbook::write_number(std::uint32_t row, std::uint32_t column, double number, Format format) {
  impl_->note(worksheet_write_number(
      impl_->sheet, row_of(row), column_of(column), number, impl_->formats[format]));
}

void Workbook::write_formula(const Area& area,
                             const std::string& expression,
                             double cached,
                             Format format) {
  impl_->note(worksheet_write_formula_num(impl_->sheet,
                                          row_of(area.first_row),
                                          column_of(area.first_column),
                                          ("=" + expression).c_str(),
                                          impl_->formats[format],
                                          cached));
}

void Workbook::write_text_formula(const Area& area,
                                  const std::string& expression,
                                  const std::string& cached,
                                  Format format) {
  impl_->note(worksheet_write_formula_str(impl_->sheet,
                                          row_of(area.first_row),
                                          column_of(area.first_column),
                                          ("=" + expression).c_str(),
                                          impl_->formats[format],
                                          cached.c_str()));
}

void Workbook::write_comment(std::uint32_t row, std::uint32_t column, const std::string& text) {
  impl_->note(worksheet_write_comment(impl_->sheet, row_of(row), column_of(column), text.c_str()));
}

void Workbook::freeze_rows(std::uint32_t rows) {
  worksheet_freeze_panes(impl_->sheet, row_of(rows), 0);
}

void Workbook::protect() {
  lxw_protection allowed{};
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  worksheet_protect(impl_->sheet, nullptr, &allowed);
}

void Workbook::check_entries(const Area& area, EntryCheck check) {
  std::vector<char*> choices;
  for (std::string& choice : check.choices)
    choices.push_back(choice.data());
  choices.push_back(nullptr);
  lxw_data_validation record{};
  record.validate = validation_type(check.kind);
  record.ignore_blank = LXW_VALIDATION_ON;
  record.show_input = LXW_VALIDATION_ON;
  record.show_error = LXW_VALIDATION_ON;
  record.dropdown = LXW_VALIDATION_ON;
  record.criteria = set_limits(check, record);
  record.value_list = choices.data();
  std::string formula = "=" + check.formula;
  if (check.kind == ValueKind::formula) record.value_formula = formula.data();
  record.input_title = check.prompt_title.data();
  record.input_message = check.prompt.data();
  record.error_title = check.refusal_title.data();
  record.error_message = check.refusal.data();
  impl_->note(worksheet_data_validation_range(impl_->sheet,
                                              row_of(area.first_row),
                                              column_of(area.first_column),
                                              row_of(area.last_row),
                                              column_of(area.last_column),
                                              &record));
}

void Workbook::highlight(const std::vector<Area>& areas,
                         const std::string& formula,
                         Format format) {
  std::string ranges;
  for (const Area& area : areas)
    ranges.append(ranges.empty() ? "" : " ").append(range_text(area));
  std::string expression = "=" + formula;
  lxw_conditional_format record{};
  record.type = LXW_CONDITIONAL_TYPE_FORMULA;
  record.value_string = expression.data();
  record.format = impl_->formats[format];
  record.multi_range = ranges.data();
  const Area& first = areas.front();
  impl_->note(worksheet_conditional_format_range(impl_->sheet,
                                                 row_of(first.first_row),
                                                 column_of(first.first_column),
                                                 row_of(first.last_row),
                                                 column_of(first.last_column),
                                                 &record));
}

void Workbook::show_first() {
  worksheet_activate(impl_->sheet);
}

void Workbook::repeat_rows(std::uint32_t first, std::uint32_t last) {
  impl_->note(worksheet_repeat_rows(impl_->sheet, row_of(first), row_of(last)));
}

void Workbook::set_print(const PrintSetup& setup) {
  constexpr std::uint8_t a4 = 9;
  lxw_worksheet* const sheet = impl_->sheet;
  worksheet_set_paper(sheet, a4);
  worksheet_set_margins(sheet, setup.left, setup.right, setup.top, setup.bottom);
  if (setup.landscape) worksheet_set_landscape(sheet);
  worksheet_center_horizontally(sheet);
  worksheet_fit_to_pages(sheet, 1, setup.on_one_page ? 1 : 0);
  lxw_header_footer_options footer{};
  footer.margin = setup.footer;
  impl_->note(worksheet_set_footer_opt(sheet, "&C— &P —", &footer));
}

void Workbook::define_name(const std::string& name, const std::string& formula) {
  impl_->note(workbook_define_name(impl_->workbook.get(), name.c_str(), formula.c_str()));
}

std::optional<std::string> Workbook::close() && {
  const std::lock_guard<std::mutex> lock(closing());
  // Frees the workbook even when it fails, so the pointer is given up first.
  const lxw_error closed = workbook_close(impl_->workbook.release());
  impl_->note(closed);
  if (impl_->first_error == LXW_NO_ERROR) return std::nullopt;
  return std::string(lxw_strerror(impl_->first_error));
}

}  // namespace govreport::xlsx
