/* What the host needs besides the library: files, and findings as lines. */
#ifndef C_HOST_H
#define C_HOST_H

#include <govreport/govreport.h>

typedef struct buffer {
  char* data; /* from malloc */
  size_t size;
} buffer;

/* The string itself, not copied. */
govreport_text text_of(const char* words);

/* The bytes of a file; 0 and a line on standard error where that cannot be had. */
int load(const char* name, buffer* result);

/* FOLDER/<stem of REPORT>.<extension>; 0: does not fit. */
int name_output(
    char* result, size_t size, const char* folder, const char* report, govreport_text extension);

/* Prints a line a finding on standard error. Returns how many are errors. */
int print_findings(govreport_findings* findings);
/* Those from `first` on. */
int print_findings_from(govreport_findings* findings, uint32_t first);

#endif
