#include "c_host.h"

#include <stdio.h>

static const char* severity_of(const govreport_finding_details* finding) {
  if (finding->severity == GOVREPORT_ERROR) return "error";
  return finding->severity == GOVREPORT_WARNING ? "warning" : "note";
}

static void print_text(const char* before, govreport_text words) {
  if (words.size > 0) fprintf(stderr, "%s%.*s", before, (int)words.size, words.data);
}

/* error report.md:57 T3-ROW [requests/…/total]: message (hint) */
static void print(const govreport_finding_details* finding) {
  fputs(severity_of(finding), stderr);
  print_text(" ", finding->file);
  if (finding->line > 0) fprintf(stderr, ":%u", (unsigned)finding->line);
  print_text(" ", finding->rule.size > 0 ? finding->rule : finding->code);
  if (finding->cell.size > 0) {
    print_text(" [", finding->cell);
    fputc(']', stderr);
  }
  print_text(": ", finding->message);
  if (finding->hint.size > 0) {
    print_text(" (", finding->hint);
    fputc(')', stderr);
  }
  fputc('\n', stderr);
}

int print_findings_from(govreport_findings* findings, uint32_t first) {
  int errors = 0;
  uint32_t i;
  for (i = first; i < govreport_findings_count(findings); ++i) {
    govreport_finding_details finding = {0};
    finding.size = sizeof finding;
    if (govreport_findings_at(findings, i, GOVREPORT_LANGUAGE_ENGLISH, &finding) != GOVREPORT_OK)
      continue;
    print(&finding);
    if (finding.severity == GOVREPORT_ERROR) ++errors;
  }
  return errors;
}

int print_findings(govreport_findings* findings) {
  return print_findings_from(findings, 0);
}
