/*
 * govreport/govreport.h: the library for hosts in C, and in every language that can call C.
 *
 * Conventions:
 *  1. Every call that can fail returns a govreport_status; results come back by the last
 *     parameter, which is left as it was when the call fails.
 *  2. Strings are UTF-8, pointer and length. Strings given to the library are copied. Strings it
 *     returns belong to the handle they were asked of, until that handle is asked for the same
 *     thing again or closed.
 *  3. Structures that are passed begin with their size; set it with sizeof and zero the rest.
 *  4. Every call is thread-safe on distinct filings; one library may be shared between threads.
 *  5. Nothing is printed, no exception leaves, there is no global state.
 */
#ifndef GOVREPORT_GOVREPORT_H
#define GOVREPORT_GOVREPORT_H

#include "govreport/plugin.h"
#include "govreport/visibility.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Grows when a call is added or changed. */
#define GOVREPORT_HOST_ABI 1u

/* GOVREPORT_HOST_ABI of the library that runs. */
GOVREPORT_API uint32_t govreport_host_abi(void);

/* "major.minor.patch", ends with a NUL, lives for ever. */
GOVREPORT_API const char* govreport_version(void);

/* ---- the library: forms, plugins, fonts ------------------------------------------------------ */

typedef struct govreport_library govreport_library;

typedef struct govreport_library_settings {
  size_t size;
  govreport_text template_folder;
  govreport_array plugin_folders; /* govreport_text */
  govreport_array font_folders;   /* govreport_text; looked through before the system's */
} govreport_library_settings;

/* REFUSED: a folder of fonts is not there. */
GOVREPORT_API govreport_status govreport_library_open(const govreport_library_settings* settings,
                                                      govreport_library** result);
GOVREPORT_API void govreport_library_close(govreport_library* library);

/* ---- a filing: one report and what was found about it ---------------------------------------- */

typedef struct govreport_filing govreport_filing;

typedef enum govreport_source {
  GOVREPORT_SOURCE_XML = 0, /* canonical XML */
  GOVREPORT_SOURCE_TEXT = 1 /* the text of a published report */
} govreport_source;

typedef struct govreport_filing_input {
  size_t size;
  govreport_text bytes;
  govreport_text file; /* what to call it in messages */
  uint32_t source;     /* govreport_source */
  uint32_t reserved;
  govreport_filing* previous; /* the same body's for the year before; may be NULL; only read */
} govreport_filing_input;

/* Reads a report and checks it, across years where `previous` is there. REFUSED without a filing:
   `previous` is no report that could be read. Else a filing is made even where the report cannot be
   read: its findings then say why, and the status is REFUSED. The library must outlive it. */
GOVREPORT_API govreport_status govreport_filing_read(govreport_library* library,
                                                     const govreport_filing_input* input,
                                                     govreport_filing** result);
GOVREPORT_API void govreport_filing_close(govreport_filing* filing);

typedef enum govreport_language {
  GOVREPORT_LANGUAGE_CHINESE = 0,
  GOVREPORT_LANGUAGE_ENGLISH = 1
} govreport_language;

/* Form, findings and counts of errors, warnings and notes as one JSON object: what the program's
   `check --json` prints. */
GOVREPORT_API govreport_status govreport_filing_json(govreport_filing* filing,
                                                     govreport_language language,
                                                     govreport_text* result);

typedef struct govreport_filing_finding {
  size_t size;
  uint32_t severity; /* govreport_severity */
  uint32_t line;     /* from 1; 0 = unknown */
  govreport_text code;
  govreport_text rule;
  govreport_text message;
  govreport_text hint;
  govreport_text cell;
  govreport_text label;
} govreport_filing_finding;

/* How many findings there are, those of exports so far included. */
GOVREPORT_API uint32_t govreport_filing_finding_count(const govreport_filing* filing);

/* Fills `result` (whose size is set). REFUSED: there is no such finding. */
GOVREPORT_API govreport_status govreport_filing_finding_at(govreport_filing* filing,
                                                           uint32_t index,
                                                           govreport_language language,
                                                           govreport_filing_finding* result);

/* ---- export ---------------------------------------------------------------------------------- */

typedef struct govreport_export_request {
  size_t size;
  govreport_text format;
  govreport_array settings; /* govreport_setting: options that differ from their defaults */
  uint32_t draft;           /* 1: export although the report has errors */
  uint32_t reserved;
  void* context; /* for the functions below */
  /* Takes all bytes and returns OK, or fails; the export then ends with the same status. */
  govreport_status (*write)(void* context, const void* data, size_t length);
  /* May be NULL. Returns 1 to stop. */
  int (*progress)(void* context, uint32_t permille);
} govreport_export_request;

/* REFUSED: the report has errors, or the format does not allow it; the findings say why. */
GOVREPORT_API govreport_status govreport_filing_export(govreport_filing* filing,
                                                       const govreport_export_request* request);

#ifdef __cplusplus
}
#endif

#endif
