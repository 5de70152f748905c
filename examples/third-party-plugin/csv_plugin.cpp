/// The format csv: one table of a report as comma-separated values (RFC 4180), as it stands on the
/// form, heads included. A whole plugin with options in one C++ file.
#include <string>
#include <string_view>
#include <vector>

#include <govreport/plugin_sdk.hpp>

namespace sdk = govreport::sdk;

namespace {

// ---- what the user chose ----------------------------------------------------------------------

struct Settings {
  std::string_view table;  ///< id; empty: the first
  char separator = ',';
  bool byte_order_mark = false;
};

char separator_of(std::string_view choice) {
  if (choice == "semicolon") return ';';
  return choice == "tab" ? '\t' : ',';
}

/// The host has checked them: a choice is one of those declared below.
Settings settings_of(const sdk::Export& context) {
  return {context.option("table"),
          separator_of(context.option("separator")),
          context.is_on("byte-order-mark")};
}

// ---- the table ----------------------------------------------------------------------------------

/// What is written of a cell: of a number its digits, not how the author spaced them.
std::string_view words_of(const govreport_cell& cell) {
  const bool number = cell.state == GOVREPORT_STATE_ZERO || cell.state == GOVREPORT_STATE_NUMBER;
  const bool data = cell.role == GOVREPORT_ROLE_DATA;
  return sdk::view(data && number ? cell.number : cell.text);
}

/// The words of each place of the grid. A merged cell is written once, in its first place.
std::vector<std::string_view> grid_of(const sdk::Document& document, const govreport_table& table) {
  std::vector<std::string_view> grid(std::size_t{table.rows} * table.columns);
  for (const govreport_cell cell : document.cells.slice(table.cells))
    grid[std::size_t{cell.row} * table.columns + cell.column] = words_of(cell);
  return grid;
}

// ---- CSV
// ------------------------------------------------------------------------------------------

/// RFC 4180, 2.5 to 2.7: what holds a separator, a quotation mark or a line end stands in quotation
/// marks, and those in it twice.
void append_field(std::string& out, std::string_view words, char separator) {
  const char special[] = {separator, '"', '\r', '\n'};
  if (words.find_first_of(std::string_view(special, sizeof special)) == std::string_view::npos) {
    out += words;
    return;
  }
  out += '"';
  for (const char letter : words) {
    if (letter == '"') out += '"';
    out += letter;
  }
  out += '"';
}

sdk::Status write_rows(const sdk::Export& context,
                       const std::vector<std::string_view>& grid,
                       std::uint32_t columns,
                       char separator) {
  std::string line;
  for (std::size_t place = 0; place < grid.size(); ++place) {
    append_field(line, grid[place], separator);
    const bool last = (place + 1) % columns == 0;
    line += last ? "\r\n" : std::string(1, separator);
    if (!last) continue;
    GOVREPORT_SDK_TRY(context.progress(static_cast<std::uint32_t>(place * 1000 / grid.size())));
    GOVREPORT_SDK_TRY(context.write(line));
    line.clear();
  }
  return GOVREPORT_OK;
}

// ---- the export ---------------------------------------------------------------------------------

constexpr std::string_view no_such_table = "csv.no-such-table";

/// The ids of all tables, for a message.
std::string ids_of(const sdk::Document& document) {
  std::string ids;
  for (const govreport_table table : document.tables) {
    if (!ids.empty()) ids += ", ";
    ids += sdk::view(table.id);
  }
  return ids;
}

/// The index of the table to write; as many as there are: none is meant.
std::uint32_t chosen(const sdk::Document& document, std::string_view id) {
  std::uint32_t index = 0;
  while (index < document.tables.size() && !id.empty() &&
         sdk::view(document.tables[index].id) != id)
    ++index;
  return index;
}

sdk::Status export_body(const sdk::Export& context) {
  const auto* source = context.extension<govreport_document>(GOVREPORT_EXTENSION_DOCUMENT);
  if (source == nullptr) return GOVREPORT_UNSUPPORTED;
  const sdk::Document document(source);
  const Settings settings = settings_of(context);
  const std::uint32_t index = chosen(document, settings.table);
  if (index == document.tables.size()) {
    const std::string ids = ids_of(document);
    context.report(no_such_table, GOVREPORT_NONE, {{"table", settings.table}, {"known", ids}});
    return GOVREPORT_REFUSED;
  }
  const govreport_table table = document.tables[index];
  if (settings.byte_order_mark) GOVREPORT_SDK_TRY(context.write("\xEF\xBB\xBF"));
  return write_rows(context, grid_of(document, table), table.columns, settings.separator);
}

/// Nothing that is thrown gets past sdk::run.
govreport_status export_report(const govreport_host* host, const govreport_request* request) {
  return sdk::run(host, request, export_body);
}

// ---- the descriptor: what a program knows without running anything ------------------------------

constexpr govreport_text separators[] = {
    GOVREPORT_TEXT("comma"), GOVREPORT_TEXT("semicolon"), GOVREPORT_TEXT("tab")};

constexpr govreport_option options[] = {
    sdk::option(
        "table",
        GOVREPORT_OPTION_STRING,
        "",
        {"要写的表的标识（默认第一个表）", "id of the table to write (default: the first)"}),
    sdk::choice_option(
        "separator", sdk::array(separators), "comma", {"分隔符", "what stands between fields"}),
    sdk::option("byte-order-mark",
                GOVREPORT_OPTION_BOOLEAN,
                "no",
                {"文件开头写 BOM，Excel 据此识别 UTF-8",
                 "begin with a byte order mark, by which Excel knows UTF-8"}),
};

constexpr govreport_finding_text findings[] = {
    sdk::finding_text(
        "csv.no-such-table",
        GOVREPORT_ERROR,
        "",
        {"没有“{table}”这个表；有：{known}", "there is no table \"{table}\"; there are: {known}"},
        {"请用 -O csv.table=… 选一个", "choose one by -O csv.table=…"}),
};

constexpr govreport_format formats[] = {
    {GOVREPORT_TEXT("csv"),
     GOVREPORT_TEXT("逗号分隔值（一个表）"),
     GOVREPORT_TEXT("comma-separated values, one table"),
     GOVREPORT_TEXT("csv"),
     GOVREPORT_TEXT("text/csv"),
     GOVREPORT_TEXT("RFC 4180"),
     GOVREPORT_INPUT_SEMANTIC,
     0,
     sdk::array(options),
     sdk::array(findings),
     export_report},
};

}  // namespace

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    sizeof(govreport_plugin),
    GOVREPORT_PLUGIN_ABI,
    0,
    GOVREPORT_TEXT("example.csv"),
    GOVREPORT_TEXT("1.0.0"),
    GOVREPORT_TEXT("Apache-2.0"),
    {nullptr, 0},
    sdk::array(formats),
};
