/*
 * The format fods: a flat OpenDocument spreadsheet (ODF 1.2), one sheet a table, derived cells as
 * live formulas. A whole plugin of govreport in one C file; it needs govreport/plugin.h alone.
 *
 * It is built on its own, may be older or newer than the program that loads it, and so reads every
 * record with govreport_read, which takes what the program does not have for zero.
 */
#include <govreport/plugin.h>

/* ---- output: a buffer before the host's `write` --------------------------------------------- */

typedef struct output {
  const govreport_host* host;
  govreport_status status; /* the first failure; nothing is written after it */
  size_t used;
  char bytes[8192];
} output;

static void flush(output* out) {
  if (out->status == GOVREPORT_OK && out->used > 0)
    out->status = out->host->write(out->host->context, out->bytes, out->used);
  out->used = 0;
}

static void put_byte(output* out, char byte) {
  if (out->used == sizeof out->bytes) flush(out);
  out->bytes[out->used++] = byte;
}

static void put(output* out, const char* words) {
  for (; *words != '\0'; ++words)
    put_byte(out, *words);
}

/* Text of XML, fit for attributes too. */
static void put_text(output* out, govreport_text text) {
  size_t i;
  for (i = 0; i < text.size; ++i) {
    switch (text.data[i]) {
      case '&':
        put(out, "&amp;");
        break;
      case '<':
        put(out, "&lt;");
        break;
      case '>':
        put(out, "&gt;");
        break;
      case '"':
        put(out, "&quot;");
        break;
      default:
        put_byte(out, text.data[i]);
    }
  }
}

static void put_number(output* out, uint32_t number) {
  if (number >= 10) put_number(out, number / 10);
  put_byte(out, (char)('0' + number % 10));
}

/* ---- the document ---------------------------------------------------------------------------- */

/* A copy of the host's structure, as long as we know it; what the host lacks is zero. */
static govreport_document copy_document(const govreport_document* source) {
  govreport_document copy;
  memset(&copy, 0, sizeof copy);
  memcpy(&copy, source, source->size < sizeof copy ? source->size : sizeof copy);
  return copy;
}

static govreport_cell cell_at(const govreport_document* document, uint32_t index) {
  govreport_cell cell;
  govreport_read(&cell, sizeof cell, document->cells, index);
  return cell;
}

static govreport_token token_at(const govreport_document* document, uint32_t index) {
  govreport_token token;
  govreport_read(&token, sizeof token, document->tokens, index);
  return token;
}

static govreport_table table_at(const govreport_document* document, uint32_t index) {
  govreport_table table;
  govreport_read(&table, sizeof table, document->tables, index);
  return table;
}

static int is_number(const govreport_cell* cell) {
  return cell->role == GOVREPORT_ROLE_DATA &&
         (cell->state == GOVREPORT_STATE_ZERO || cell->state == GOVREPORT_STATE_NUMBER);
}

/* What the sheet of a table is called. */
static govreport_text sheet_name(const govreport_table* table) {
  return table->sheet.size == 0 ? table->id : table->sheet;
}

/* ---- formulas: postfix tokens to OpenFormula ------------------------------------------------- */

/* How many tokens the operand takes whose last token is `last`. */
static uint32_t operand_size(const govreport_document* document, uint32_t last) {
  const govreport_token token = token_at(document, last);
  uint32_t operands = 0;
  uint32_t size = 1;
  if (token.kind == GOVREPORT_TOKEN_ADD || token.kind == GOVREPORT_TOKEN_SUBTRACT) operands = 2;
  if (token.kind == GOVREPORT_TOKEN_SUM) operands = token.operand;
  for (; operands > 0; --operands)
    size += operand_size(document, last - size);
  return size;
}

/* A cell that is not derived, or whose figure is not what the formula gives, is written as its
   figure; so is one whose formula has a token that came later than this plugin. */
static int has_live_formula(const govreport_document* document, const govreport_cell* cell) {
  uint32_t i;
  if ((cell->flags & GOVREPORT_CELL_DERIVED) == 0) return 0;
  if ((cell->flags & GOVREPORT_CELL_CONSTANT) != 0) return 0;
  for (i = 0; i < cell->formula.count; ++i) {
    const uint32_t kind = token_at(document, cell->formula.first + i).kind;
    if (kind != GOVREPORT_TOKEN_CELL && kind != GOVREPORT_TOKEN_ADD &&
        kind != GOVREPORT_TOKEN_SUBTRACT && kind != GOVREPORT_TOKEN_SUM)
      return 0;
  }
  return cell->formula.count > 0;
}

static void put_column(output* out, uint32_t column) {
  if (column >= 26) put_column(out, column / 26 - 1);
  put_byte(out, (char)('A' + column % 26));
}

/* The name of a sheet inside apostrophes: those in it stand twice. */
static void put_quoted(output* out, govreport_text name) {
  size_t i;
  for (i = 0; i < name.size; ++i) {
    const govreport_text letter = {name.data + i, 1};
    put_text(out, letter);
    if (name.data[i] == '\'') put_text(out, letter);
  }
}

/* "[.D5]", or "[$'name'.D5]" in another sheet than `table`. */
static void put_reference(output* out,
                          const govreport_document* document,
                          uint32_t index,
                          uint32_t table) {
  const govreport_cell cell = cell_at(document, index);
  put(out, "[");
  if (cell.table != table) {
    const govreport_table other = table_at(document, cell.table);
    put(out, "$'");
    put_quoted(out, sheet_name(&other));
    put(out, "'");
  }
  put(out, ".");
  put_column(out, cell.column);
  put_number(out, cell.row + 1);
  put(out, "]");
}

static void put_operand(output* out,
                        const govreport_document* document,
                        uint32_t last,
                        uint32_t table);

/* `count` operands that end at `last`, the first one first. */
static void put_operands(output* out,
                         const govreport_document* document,
                         uint32_t last,
                         uint32_t count,
                         uint32_t table) {
  if (count == 0) return;
  if (count > 1) {
    put_operands(out, document, last - operand_size(document, last), count - 1, table);
    put(out, ";");
  }
  put_operand(out, document, last, table);
}

/* SUM throughout: it passes over cells that hold text, where + gives an error. */
static void put_operand(output* out,
                        const govreport_document* document,
                        uint32_t last,
                        uint32_t table) {
  const govreport_token token = token_at(document, last);
  if (token.kind == GOVREPORT_TOKEN_CELL) {
    put_reference(out, document, token.operand, table);
  } else if (token.kind == GOVREPORT_TOKEN_SUBTRACT) {
    put(out, "SUM(");
    put_operand(out, document, last - 1 - operand_size(document, last - 1), table);
    put(out, ")-SUM(");
    put_operand(out, document, last - 1, table);
    put(out, ")");
  } else {
    const uint32_t count = token.kind == GOVREPORT_TOKEN_ADD ? 2 : token.operand;
    put(out, "SUM(");
    put_operands(out, document, last - 1, count, table);
    put(out, ")");
  }
}

/* ---- cells ----------------------------------------------------------------------------------- */

static void put_attribute(output* out, const char* name, uint32_t value) {
  put(out, " ");
  put(out, name);
  put(out, "=\"");
  put_number(out, value);
  put(out, "\"");
}

static void put_cell(output* out, const govreport_document* document, uint32_t index, int live) {
  const govreport_cell cell = cell_at(document, index);
  put(out, "<table:table-cell table:style-name=\"box\"");
  if (cell.column_span > 1) put_attribute(out, "table:number-columns-spanned", cell.column_span);
  if (cell.row_span > 1) put_attribute(out, "table:number-rows-spanned", cell.row_span);
  if (is_number(&cell)) {
    if (live && has_live_formula(document, &cell)) {
      put(out, " table:formula=\"of:=");
      put_operand(out, document, cell.formula.first + cell.formula.count - 1, cell.table);
      put(out, "\"");
    }
    put(out, " office:value-type=\"float\" office:value=\"");
    put_text(out, cell.number);
    put(out, "\"");
  } else if (cell.text.size != 0) {
    put(out, " office:value-type=\"string\"");
  }
  put(out, "><text:p>");
  put_text(out, is_number(&cell) ? cell.number : cell.text);
  put(out, "</text:p></table:table-cell>\n");
}

/* What covers a place of a table's grid: the index of a cell, or NONE. */
static uint32_t cell_over(const govreport_document* document,
                          const govreport_table* table,
                          uint32_t row,
                          uint32_t column) {
  uint32_t i;
  for (i = table->cells.first; i < table->cells.first + table->cells.count; ++i) {
    const govreport_cell cell = cell_at(document, i);
    if (row >= cell.row && row < cell.row + cell.row_span && column >= cell.column &&
        column < cell.column + cell.column_span)
      return i;
  }
  return GOVREPORT_NONE;
}

static void put_row(output* out,
                    const govreport_document* document,
                    const govreport_table* table,
                    uint32_t row,
                    int live) {
  uint32_t column;
  put(out, "<table:table-row>\n");
  for (column = 0; column < table->columns; ++column) {
    const uint32_t index = cell_over(document, table, row, column);
    const govreport_cell cell =
        cell_at(document, index == GOVREPORT_NONE ? table->cells.first : index);
    if (index == GOVREPORT_NONE) {
      put(out, "<table:table-cell/>\n");
    } else if (cell.row == row && cell.column == column) {
      put_cell(out, document, index, live);
    } else {
      put(out, "<table:covered-table-cell/>\n");
    }
  }
  put(out, "</table:table-row>\n");
}

static void put_table(output* out,
                      const govreport_document* document,
                      const govreport_table* table,
                      int live) {
  uint32_t row;
  put(out, "<table:table table:name=\"");
  put_text(out, sheet_name(table));
  put(out, "\">\n<table:table-column");
  put_attribute(out, "table:number-columns-repeated", table->columns);
  put(out, "/>\n");
  for (row = 0; row < table->rows; ++row)
    put_row(out, document, table, row, live);
  put(out, "</table:table>\n");
}

/* ---- the export ------------------------------------------------------------------------------ */

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document office:version=\"1.2\""
    " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\""
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\">\n"
    "<office:automatic-styles>\n"
    "<style:style style:name=\"box\" style:family=\"table-cell\">"
    "<style:table-cell-properties fo:border=\"0.5pt solid #000000\" fo:wrap-option=\"wrap\""
    " style:vertical-align=\"middle\"/>"
    "<style:paragraph-properties fo:text-align=\"center\"/></style:style>\n"
    "</office:automatic-styles>\n"
    "<office:body>\n<office:spreadsheet>\n";
static const char tail[] = "</office:spreadsheet>\n</office:body>\n</office:document>\n";

/* Is a yes-or-no option on? The host passes every option, at least with its default. */
static int is_on(const govreport_request* request, const char* id) {
  const size_t length = strlen(id);
  uint32_t i;
  for (i = 0; i < request->settings.count; ++i) {
    govreport_setting setting;
    govreport_read(&setting, sizeof setting, request->settings, i);
    if (setting.id.size == length && memcmp(setting.id.data, id, length) == 0)
      return setting.value.size == 3 && memcmp(setting.value.data, "yes", 3) == 0;
  }
  return 0;
}

static void report(const govreport_host* host, govreport_text code) {
  govreport_finding finding;
  memset(&finding, 0, sizeof finding);
  finding.size = sizeof finding;
  finding.code = code;
  finding.node = GOVREPORT_NONE;
  host->report(host->context, &finding);
}

static govreport_status export_report(const govreport_host* host,
                                      const govreport_request* request) {
  static const govreport_text no_table = GOVREPORT_TEXT("fods.no-table");
  const govreport_document* const source =
      (const govreport_document*)host->extension(host->context, GOVREPORT_EXTENSION_DOCUMENT);
  govreport_document document;
  output out;
  uint32_t i;
  if (source == NULL) return GOVREPORT_UNSUPPORTED;
  document = copy_document(source);
  if (document.tables.count == 0) {
    report(host, no_table);
    return GOVREPORT_REFUSED;
  }
  out.host = host;
  out.status = GOVREPORT_OK;
  out.used = 0;
  put(&out, head);
  for (i = 0; i < document.tables.count && out.status == GOVREPORT_OK; ++i) {
    const govreport_table table = table_at(&document, i);
    if (host->progress(host->context, i * 1000 / document.tables.count)) return GOVREPORT_CANCELLED;
    put_table(&out, &document, &table, is_on(request, "formulas"));
  }
  put(&out, tail);
  flush(&out);
  return out.status;
}

/* ---- the descriptor: what a program knows without running anything ----------------------------
 */

static const govreport_text yes_or_no[] = {GOVREPORT_TEXT("yes"), GOVREPORT_TEXT("no")};

static const govreport_option options[] = {
    {.id = GOVREPORT_TEXT("formulas"),
     .type = GOVREPORT_OPTION_BOOLEAN,
     .default_value = GOVREPORT_TEXT("yes"),
     .choices = GOVREPORT_ARRAY(yes_or_no),
     .help_zh = GOVREPORT_TEXT("合计单元格写成公式（yes）还是数值（no）"),
     .help_en = GOVREPORT_TEXT("write derived cells as formulas (yes) or as figures (no)")},
};

static const govreport_finding_text findings[] = {
    {.code = GOVREPORT_TEXT("fods.no-table"),
     .severity = GOVREPORT_ERROR,
     .message_zh = GOVREPORT_TEXT("这份报告没有表格，写不成电子表格"),
     .message_en = GOVREPORT_TEXT("the report has no table, so there is nothing for a spreadsheet"),
     .hint_zh = GOVREPORT_TEXT("请换一种格式导出"),
     .hint_en = GOVREPORT_TEXT("export it in another format")},
};

static const govreport_format formats[] = {
    {.id = GOVREPORT_TEXT("fods"),
     .title_zh = GOVREPORT_TEXT("OpenDocument 电子表格（单个 XML 文件）"),
     .title_en = GOVREPORT_TEXT("flat OpenDocument spreadsheet"),
     .extension = GOVREPORT_TEXT("fods"),
     .media_type = GOVREPORT_TEXT("application/vnd.oasis.opendocument.spreadsheet-flat-xml"),
     .standards = GOVREPORT_TEXT("ODF 1.2"),
     .input = GOVREPORT_INPUT_SEMANTIC,
     .options = GOVREPORT_ARRAY(options),
     .findings = GOVREPORT_ARRAY(findings),
     .export_report = export_report},
};

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    .size = sizeof(govreport_plugin),
    .abi = GOVREPORT_PLUGIN_ABI,
    .id = GOVREPORT_TEXT("example.fods"),
    .version = GOVREPORT_TEXT("1.0.0"),
    .licence = GOVREPORT_TEXT("Apache-2.0"),
    .formats = GOVREPORT_ARRAY(formats),
};
