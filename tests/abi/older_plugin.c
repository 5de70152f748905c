/* A plugin compiled with shorter records than today's: "CellId=number" a line. */
#include "older_plugin.h"

#define TEXT(literal) \
  { literal, sizeof(literal) - 1 }

static uint32_t write_cell(const older_host* host, const older_cell* cell) {
  uint32_t status = host->write(host->context, cell->id.data, cell->id.size);
  if (status == 0) status = host->write(host->context, "=", 1);
  if (status == 0) status = host->write(host->context, cell->number.data, cell->number.size);
  if (status == 0) status = host->write(host->context, "\n", 1);
  return status;
}

static uint32_t export_report(const older_host* host, const older_request* request) {
  const older_document* const document =
      (const older_document*)host->extension(host->context, "govreport.document/1");
  const older_finding finding = {sizeof finding, TEXT("older.told"), 0, 0};
  uint32_t i;
  (void)request;
  if (document == NULL) return 2;
  for (i = 0; i < document->cells.count; ++i) {
    const char* const record = (const char*)document->cells.data + i * document->cells.stride;
    const older_cell* const cell = (const older_cell*)(const void*)record;
    if (cell->number.size != 0 && write_cell(host, cell) != 0) return 3;
  }
  host->report(host->context, &finding);
  return 0;
}

static const older_option options[] = {{TEXT("word"), 2, 0, TEXT("plain")}};
static const older_finding_text findings[] = {
    {TEXT("older.told"), 2, 0, {NULL, 0}, TEXT("旧插件说了一句"), TEXT("the older plugin spoke")}};
static const older_format formats[] = {{TEXT("older"),
                                        TEXT("旧"),
                                        TEXT("older"),
                                        TEXT("txt"),
                                        TEXT("text/plain"),
                                        {NULL, 0},
                                        0,
                                        0,
                                        {options, 1, sizeof(older_option)},
                                        {findings, 1, sizeof(older_finding_text)},
                                        export_report}};

extern __attribute__((visibility("default"))) const older_plugin govreport_plugin_entry;
const older_plugin govreport_plugin_entry = {sizeof(older_plugin),
                                             1,
                                             0,
                                             TEXT("test.older"),
                                             TEXT("0.0.1"),
                                             TEXT("Apache-2.0"),
                                             {NULL, 0},
                                             {formats, 1, sizeof(older_format)}};
