/*
 * A host in C: reads a report, prints what is wrong with it, and exports it to every format there
 * is, with progress, until Ctrl-C.
 *
 *     c-host [-t TEMPLATES] [-p PLUGINS] [-s PERMILLE] -o FOLDER REPORT   every format into FOLDER
 *     c-host [-t TEMPLATES] [-p PLUGINS] [-s PERMILLE] -w FORMAT REPORT   one to standard output
 *
 * -s stops each export when it has come that far, as Ctrl-C would.
 * Ends with 0; 1: the report has errors; 2: called wrongly; 3: stopped; 4: something else failed.
 */
#include "c_host.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef TEMPLATE_DIR
#define TEMPLATE_DIR "share/govreport/templates"
#endif
#ifndef PLUGIN_DIR
#define PLUGIN_DIR "lib/govreport/plugins"
#endif

enum { ENDED_WELL = 0, HAS_ERRORS = 1, CALLED_WRONGLY = 2, STOPPED = 3, FAILED = 4 };

static volatile sig_atomic_t interrupted = 0;

static void interrupt(int number) {
  (void)number;
  interrupted = 1;
}

typedef struct arguments {
  const char* templates;
  const char* plugins;
  const char* folder;
  const char* format;
  const char* report;
  unsigned stop_at; /* permille; above 1000: never */
} arguments;

/* 0 when they make no sense. */
static int parse(int count, char** words, arguments* result) {
  int option;
  while ((option = getopt(count, words, "t:p:s:o:w:")) != -1) {
    switch (option) {
      case 't':
        result->templates = optarg;
        break;
      case 'p':
        result->plugins = optarg;
        break;
      case 's':
        result->stop_at = (unsigned)strtoul(optarg, NULL, 10);
        break;
      case 'o':
        result->folder = optarg;
        break;
      case 'w':
        result->format = optarg;
        break;
      default:
        return 0;
    }
  }
  if (optind + 1 != count) return 0;
  result->report = words[optind];
  return (result->folder == NULL) != (result->format == NULL);
}

static govreport_library* open_library(const arguments* given) {
  const govreport_text plugins = text_of(given->plugins);
  govreport_library_settings settings = {0};
  govreport_findings* findings = NULL;
  govreport_library* library = NULL;
  settings.size = sizeof settings;
  settings.template_folder = text_of(given->templates);
  settings.plugin_folders.data = &plugins;
  settings.plugin_folders.count = 1;
  settings.plugin_folders.stride = sizeof plugins;
  if (govreport_findings_create(&findings) != GOVREPORT_OK) return NULL;
  (void)govreport_library_open(&settings, findings, &library);
  (void)print_findings(findings);
  govreport_findings_close(findings);
  return library;
}

static govreport_filing* read_report(const govreport_library* library, const char* name) {
  buffer bytes = {0};
  govreport_filing_input input = {0};
  govreport_filing* filing = NULL;
  if (!load(name, &bytes)) return NULL;
  input.size = sizeof input;
  input.bytes.data = bytes.data;
  input.bytes.size = bytes.size;
  input.file = text_of(name);
  /* A filing is made even where there is no report in it: it then holds why. */
  (void)govreport_filing_read(library, &input, &filing);
  free(bytes.data); /* was copied */
  return filing;
}

/* What the callbacks of one export know. */
typedef struct export_state {
  govreport_text format;
  unsigned stop_at;
} export_state;

static int show_progress(void* context, uint32_t permille) {
  const export_state* const state = context;
  fprintf(stderr,
          "\r%.*s %3u %%",
          (int)state->format.size,
          state->format.data,
          (unsigned)permille / 10);
  return interrupted || permille >= state->stop_at;
}

static govreport_status write_out(void* context, const void* data, size_t length) {
  (void)context;
  return fwrite(data, 1, length, stdout) == length ? GOVREPORT_OK : GOVREPORT_IO;
}

static govreport_export_request request_of(export_state* state) {
  govreport_export_request request = {0};
  request.size = sizeof request;
  request.format = state->format;
  request.context = state;
  request.write = &write_out;
  request.progress = &show_progress;
  return request;
}

static int ending_of(govreport_status status) {
  if (status == GOVREPORT_OK) return ENDED_WELL;
  if (status == GOVREPORT_CANCELLED) return STOPPED;
  return status == GOVREPORT_REFUSED ? HAS_ERRORS : FAILED;
}

/* To a file, whole or not at all. */
static int export_to_folder(govreport_filing* filing,
                            const govreport_format_details* format,
                            const arguments* given) {
  export_state state = {format->id, given->stop_at};
  const govreport_export_request request = request_of(&state);
  char file[4096];
  govreport_status status;
  if (!name_output(file, sizeof file, given->folder, given->report, format->extension))
    return FAILED;
  status = govreport_filing_export_to_file(filing, &request, text_of(file));
  fprintf(stderr, "%s\n", status == GOVREPORT_OK ? "" : " not written");
  if (status == GOVREPORT_OK) printf("%s\n", file);
  return ending_of(status);
}

static int export_all(govreport_filing* filing,
                      const govreport_library* library,
                      const arguments* given) {
  govreport_array formats = {0};
  int ending = ENDED_WELL;
  uint32_t i;
  if (govreport_library_formats(library, &formats) != GOVREPORT_OK) return FAILED;
  for (i = 0; i < formats.count && !interrupted; ++i) {
    govreport_format_details format;
    int ended;
    govreport_read(&format, sizeof format, formats, i);
    if (!format.installed) continue;
    ended = export_to_folder(filing, &format, given);
    if (ended > ending) ending = ended;
  }
  return ending;
}

/* To standard output, as it is made. */
static int export_one(govreport_filing* filing, const arguments* given) {
  export_state state = {text_of(given->format), given->stop_at};
  const govreport_export_request request = request_of(&state);
  const govreport_status status = govreport_filing_export(filing, &request);
  fputc('\n', stderr);
  return fflush(stdout) == 0 ? ending_of(status) : FAILED;
}

static int run(const govreport_library* library, const arguments* given) {
  govreport_filing* const filing = read_report(library, given->report);
  govreport_findings* findings;
  int ending = FAILED;
  uint32_t told = 0;
  if (filing == NULL) return FAILED;
  findings = govreport_filing_findings(filing);
  if (govreport_filing_check(filing, NULL) == GOVREPORT_OK) {
    told = govreport_findings_count(findings);
    ending = print_findings(findings) > 0 ? HAS_ERRORS
             : given->folder != NULL      ? export_all(filing, library, given)
                                          : export_one(filing, given);
  }
  /* Why it could not be read, or exported. */
  (void)print_findings_from(findings, told);
  govreport_filing_close(filing);
  return ending;
}

int main(int count, char** words) {
  arguments given = {TEMPLATE_DIR, PLUGIN_DIR, NULL, NULL, NULL, 1001};
  govreport_library* library;
  int ending;
  if (!parse(count, words, &given)) {
    fputs("usage: c-host [-t TEMPLATES] [-p PLUGINS] [-s PERMILLE] -o FOLDER|-w FORMAT REPORT\n",
          stderr);
    return CALLED_WRONGLY;
  }
  signal(SIGINT, &interrupt);
  library = open_library(&given);
  if (library == NULL) return FAILED;
  ending = run(library, &given);
  govreport_library_close(library);
  return ending;
}
