#include "bare_workbook.hpp"

#include "document/document.hpp"
#include "emit.hpp"
#include "planner.hpp"
#include "workbook.hpp"

#include <array>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace govreport::bench {
namespace {

thread_local BareCalls recorded;  // of the one plan that is being written down

void ignore_report(void*, const govreport_finding*) {}
int go_on(void*, std::uint32_t) {
  return 0;
}

}  // namespace

BareCalls bare_calls(const ReadReport& read, bool fill_in) {
  Findings findings;
  const internal::Document bound = internal::bind(read.form.model(), read.report, findings);
  govreport_host host{};
  host.size = sizeof host;
  host.report = ignore_report;
  host.progress = go_on;
  govreport_request request{};
  request.size = sizeof request;
  const sdk::Export context(&host, &request);
  const sdk::Document document(&bound.head);
  xlsx::Options options;
  options.created = 315532800;  // 1980-01-01
  options.fill_in = fill_in;
  xlsx::Plan plan;
  if (!xlsx::make_plan(context, document, options, plan))
    throw std::runtime_error("the workbook cannot be planned");
  recorded.clear();
  if (const auto error = xlsx::write_workbook(document, plan, options, {}))
    throw std::runtime_error(*error);
  return std::exchange(recorded, {});
}

std::size_t write_bare(const BareCalls& calls, const std::string& folder, const std::string& file) {
  std::string temporary = folder;
  lxw_workbook_options options{};
  options.tmpdir = temporary.data();
  BareProgram program;
  program.workbook = workbook_new_opt(file.c_str(), &options);
  if (program.workbook == nullptr) throw std::bad_alloc();
  for (const auto& call : calls)
    call(program);
  if (workbook_close(program.workbook) != LXW_NO_ERROR)
    throw std::runtime_error("the bare workbook was not written");
  return std::filesystem::file_size(file);
}

}  // namespace govreport::bench

// ---- the plugin's own way to the library, written down instead of gone -------------------------

namespace govreport::xlsx {
namespace {

using bench::BareProgram;

template <class Call>
void record(Call call) {
  bench::recorded.push_back(std::move(call));
}

lxw_col_t col(std::uint32_t column) {
  return static_cast<lxw_col_t>(column);
}

std::uint8_t alignment_of(Horizontal horizontal) {
  constexpr std::array<std::uint8_t, 4> alignments = {
      LXW_ALIGN_LEFT, LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT, LXW_ALIGN_JUSTIFY};
  return alignments.at(static_cast<std::size_t>(horizontal));
}

std::uint8_t type_of(ValueKind kind) {
  constexpr std::array<std::uint8_t, 4> types = {LXW_VALIDATION_TYPE_ANY,
                                                 LXW_VALIDATION_TYPE_INTEGER,
                                                 LXW_VALIDATION_TYPE_DECIMAL,
                                                 LXW_VALIDATION_TYPE_LIST};
  return types.at(static_cast<std::size_t>(kind));
}

void decorate(lxw_format* format, const FormatSpec& spec) {
  if (spec.bold) format_set_bold(format);
  if (spec.fill) format_set_bg_color(format, *spec.fill);
  if (spec.colour) format_set_font_color(format, *spec.colour);
}

}  // namespace

struct Workbook::Impl {
  std::size_t formats = 0;
  std::string usual_family;
};

Workbook::Workbook(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Workbook::Workbook(Workbook&&) noexcept = default;
Workbook& Workbook::operator=(Workbook&&) noexcept = default;
Workbook::~Workbook() = default;

std::optional<Workbook> Workbook::create(const std::string& /*file*/,
                                         const std::string& /*folder*/) {
  return Workbook(std::make_unique<Impl>());
}

void Workbook::set_properties(WorkbookProperties properties) {
  record([properties = std::move(properties)](BareProgram& program) mutable {
    lxw_doc_properties all{};
    all.title = properties.title.data();
    all.subject = properties.subject.data();
    all.author = properties.author.data();
    all.keywords = properties.keywords.data();
    all.created = properties.created;
    workbook_set_properties(program.workbook, &all);
  });
}

void Workbook::set_property(const std::string& name, const std::string& value) {
  record([=](BareProgram& program) {
    workbook_set_custom_property_string(program.workbook, name.c_str(), value.c_str());
  });
}

void Workbook::set_usual_font(const std::string& family) {
  impl_->usual_family = family;
  record([=](BareProgram& program) {
    lxw_format* const usual = STAILQ_FIRST(program.workbook->formats);
    format_set_font_name(usual, family.c_str());
    format_set_font_size(usual, 10.5);
  });
}

Workbook::Format Workbook::add_format(const FormatSpec& spec) {
  record([spec, usual = impl_->usual_family](BareProgram& program) {
    lxw_format* const format = workbook_add_format(program.workbook);
    format_set_font_name(format, (spec.family.empty() ? usual : spec.family).c_str());
    format_set_font_size(format, spec.points);
    format_set_align(format, alignment_of(spec.horizontal));
    format_set_align(format,
                     spec.in_the_middle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (spec.bordered) format_set_border(format, LXW_BORDER_THIN);
    if (spec.faintly_bordered) format_set_border(format, LXW_BORDER_HAIR);
    decorate(format, spec);
    if (spec.unlocked) format_set_unlocked(format);
    if (spec.number_format.empty()) {
      format_set_text_wrap(format);
    } else {
      format_set_num_format(format, spec.number_format.c_str());
      format_set_shrink(format);
    }
    program.formats.push_back(format);
  });
  return impl_->formats++;
}

Workbook::Format Workbook::add_highlight(const FormatSpec& spec) {
  record([spec](BareProgram& program) {
    lxw_format* const format = workbook_add_format(program.workbook);
    decorate(format, spec);
    program.formats.push_back(format);
  });
  return impl_->formats++;
}

void Workbook::add_sheet(const std::string& name) {
  record([=](BareProgram& program) {
    program.sheet = workbook_add_worksheet(program.workbook, name.c_str());
  });
}

void Workbook::set_column_pixels(std::uint32_t column, std::uint32_t pixels) {
  record([=](BareProgram& program) {
    worksheet_set_column_pixels(program.sheet, col(column), col(column), pixels, nullptr);
  });
}

void Workbook::set_row_points(std::uint32_t row, double points) {
  record([=](BareProgram& program) { worksheet_set_row(program.sheet, row, points, nullptr); });
}

void Workbook::merge(const Area& a, Format format) {
  record([=](BareProgram& program) {
    worksheet_merge_range(program.sheet,
                          a.first_row,
                          col(a.first_column),
                          a.last_row,
                          col(a.last_column),
                          "",
                          program.formats[format]);
  });
}

void Workbook::write_blank(std::uint32_t row, std::uint32_t column, Format format) {
  record([=](BareProgram& program) {
    worksheet_write_blank(program.sheet, row, col(column), program.formats[format]);
  });
}

void Workbook::write_text(std::uint32_t row,
                          std::uint32_t column,
                          const std::string& text,
                          Format format) {
  record([=](BareProgram& program) {
    worksheet_write_string(program.sheet, row, col(column), text.c_str(), program.formats[format]);
  });
}

void Workbook::write_number(std::uint32_t row, std::uint32_t column, double number, Format format) {
  record([=](BareProgram& program) {
    worksheet_write_number(program.sheet, row, col(column), number, program.formats[format]);
  });
}

void Workbook::write_formula(const Area& at,
                             const std::string& expression,
                             double cached,
                             Format format) {
  record([=, formula = "=" + expression](BareProgram& program) {
    worksheet_write_formula_num(program.sheet,
                                at.first_row,
                                col(at.first_column),
                                formula.c_str(),
                                program.formats[format],
                                cached);
  });
}

void Workbook::write_text_formula(const Area& at,
                                  const std::string& expression,
                                  const std::string& cached,
                                  Format format) {
  record([=, formula = "=" + expression](BareProgram& program) {
    worksheet_write_formula_str(program.sheet,
                                at.first_row,
                                col(at.first_column),
                                formula.c_str(),
                                program.formats[format],
                                cached.c_str());
  });
}

void Workbook::write_comment(std::uint32_t row, std::uint32_t column, const std::string& text) {
  record([=](BareProgram& program) {
    worksheet_write_comment(program.sheet, row, col(column), text.c_str());
  });
}

void Workbook::freeze_rows(std::uint32_t rows) {
  record([=](BareProgram& program) { worksheet_freeze_panes(program.sheet, rows, 0); });
}

void Workbook::protect() {
  record([](BareProgram& program) {
    lxw_protection allowed{};
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    worksheet_protect(program.sheet, nullptr, &allowed);
  });
}

void Workbook::check_entries(const Area& a, EntryCheck check) {
  record([a, check = std::move(check)](BareProgram& program) mutable {
    std::vector<char*> choices;
    for (std::string& choice : check.choices)
      choices.push_back(choice.data());
    choices.push_back(nullptr);
    lxw_data_validation all{};
    all.validate = type_of(check.kind);
    all.value_list = choices.data();
    all.ignore_blank = all.show_input = all.show_error = all.dropdown = LXW_VALIDATION_ON;
    all.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO;
    all.value_number = check.minimum.value_or(0);
    all.input_title = check.prompt_title.data();
    all.input_message = check.prompt.data();
    all.error_title = check.refusal_title.data();
    all.error_message = check.refusal.data();
    worksheet_data_validation_range(
        program.sheet, a.first_row, col(a.first_column), a.last_row, col(a.last_column), &all);
  });
}

void Workbook::highlight(const std::vector<Area>& areas,
                         const std::string& formula,
                         Format format) {
  std::string ranges;
  for (const Area& a : areas) {
    std::array<char, LXW_MAX_CELL_RANGE_LENGTH> text{};
    lxw_rowcol_to_range(
        text.data(), a.first_row, col(a.first_column), a.last_row, col(a.last_column));
    ranges.append(ranges.empty() ? "" : " ").append(text.data());
  }
  record([a = areas.front(), ranges, expression = "=" + formula, format](
             BareProgram& program) mutable {
    lxw_conditional_format all{};
    all.type = LXW_CONDITIONAL_TYPE_FORMULA;
    all.value_string = expression.data();
    all.format = program.formats[format];
    all.multi_range = ranges.data();
    worksheet_conditional_format_range(
        program.sheet, a.first_row, col(a.first_column), a.last_row, col(a.last_column), &all);
  });
}

void Workbook::show_first() {
  record([](BareProgram& program) { worksheet_activate(program.sheet); });
}

void Workbook::repeat_rows(std::uint32_t first, std::uint32_t last) {
  record([=](BareProgram& program) { worksheet_repeat_rows(program.sheet, first, last); });
}

void Workbook::set_print(const PrintSetup& setup) {
  record([=](BareProgram& program) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(program.sheet, a4);
    worksheet_set_margins(program.sheet, setup.left, setup.right, setup.top, setup.bottom);
    if (setup.landscape) worksheet_set_landscape(program.sheet);
    worksheet_center_horizontally(program.sheet);
    worksheet_fit_to_pages(program.sheet, 1, setup.on_one_page ? 1 : 0);
    lxw_header_footer_options footer{};
    footer.margin = setup.footer;
    worksheet_set_footer_opt(program.sheet, "&C— &P —", &footer);
  });
}

void Workbook::define_name(const std::string& name, const std::string& formula) {
  record([=](BareProgram& program) {
    workbook_define_name(program.workbook, name.c_str(), formula.c_str());
  });
}

std::optional<std::string> Workbook::close() && {
  return std::nullopt;
}

}  // namespace govreport::xlsx
