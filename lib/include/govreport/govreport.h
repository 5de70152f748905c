/*
 * govreport/govreport.h: the library for hosts in C, and in every language that can call C.
 *
 *     library  the folders: forms, plugins, fonts; opened once, shared between threads
 *     form     one version of one form; immutable, shared between threads
 *     filing   one report on a form: read from bytes or built cell by cell, checked, exported
 *     findings what is wrong, or worth knowing
 *
 * Conventions:
 *  1. Every call that can fail returns a govreport_status; results come back by the last
 *     parameter, which is left as it was when the call fails.
 *  2. Strings are UTF-8 without control characters; those that are given are copied. Strings,
 *     arrays and records it returns belong to the handle they were asked of, until the same thing
 *     is asked of it again, it is changed, or closed.
 *  3. Structures that are passed begin with their size; set it with sizeof and zero the rest. They
 *     grow at their end: what an older caller does not know is zero, what an older library does not
 *     know is left as it was.
 *  4. Calls are thread-safe on distinct filings and findings. Libraries and forms may be shared.
 *     What a handle is made from must outlive it, except where it says otherwise.
 *  5. Nothing is printed, no exception leaves, there is no global state, no clock and no locale.
 */
#ifndef GOVREPORT_GOVREPORT_H
#define GOVREPORT_GOVREPORT_H

#include "govreport/plugin.h"
#include "govreport/visibility.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Grows when a call is added or changed. */
#define GOVREPORT_HOST_ABI 3u

/* GOVREPORT_HOST_ABI of the library that runs. */
GOVREPORT_API uint32_t govreport_host_abi(void);

/* "major.minor.patch", ends with a NUL, lives for ever. */
GOVREPORT_API const char* govreport_version(void);

typedef enum govreport_language {
  GOVREPORT_LANGUAGE_CHINESE = 0,
  GOVREPORT_LANGUAGE_ENGLISH = 1
} govreport_language;

/* ---- findings -------------------------------------------------------------------------------- */

/* What calls had to say. A call that takes `findings` adds to them, and takes NULL too. */
typedef struct govreport_findings govreport_findings;

GOVREPORT_API govreport_status govreport_findings_create(govreport_findings** result); /* empty */
GOVREPORT_API void govreport_findings_close(govreport_findings* findings);             /* or NULL */
GOVREPORT_API uint32_t govreport_findings_count(const govreport_findings* findings);   /* NULL: 0 */

/* The members of a finding in the program's JSON. What does not apply is empty. */
typedef struct govreport_finding_details {
  size_t size;
  uint32_t severity; /* govreport_severity */
  uint32_t line;     /* from 1; 0 = unknown */
  govreport_text code;
  govreport_text rule;
  govreport_text message;
  govreport_text hint;
  govreport_text file;
  govreport_text cell;  /* CellId */
  govreport_text label; /* of the cell, as on the form */
  govreport_text sheet; /* sheet and address in a workbook */
  govreport_text clause;
  govreport_text expected;
  govreport_text found;
  govreport_array suspects; /* govreport_text: CellIds, likeliest first */
  govreport_text slip;      /* what seems to have been done, "transposed", where it can be told */
} govreport_finding_details;

/* Fills `result`, whose size is set. REFUSED: there is no such finding. */
GOVREPORT_API govreport_status govreport_findings_at(govreport_findings* findings,
                                                     uint32_t index,
                                                     govreport_language language,
                                                     govreport_finding_details* result);

/* ---- the library: forms, plugins, fonts ------------------------------------------------------ */

typedef struct govreport_library govreport_library;

typedef struct govreport_library_settings {
  size_t size;
  govreport_text template_folder;
  govreport_array plugin_folders; /* govreport_text */
  govreport_array font_folders;   /* govreport_text; looked through before the system's */
} govreport_library_settings;

/* Lists forms and formats; reads no template and loads no plugin yet. A folder of plugins that is
   not there, or not safe, is passed over with a finding.
   REFUSED: a folder of templates or of fonts is not there. */
GOVREPORT_API govreport_status govreport_library_open(const govreport_library_settings* settings,
                                                      govreport_findings* findings,
                                                      govreport_library** result);
GOVREPORT_API void govreport_library_close(govreport_library* library); /* or NULL */

typedef struct govreport_form_details {
  govreport_text id;
  uint32_t version;
  uint32_t reserved;
} govreport_form_details;

/* The forms there are, by id and version: govreport_form_details. */
GOVREPORT_API govreport_status govreport_library_forms(const govreport_library* library,
                                                       govreport_array* result);

typedef struct govreport_option_details {
  govreport_text id;
  govreport_text type; /* boolean, integer, string, choice, date, files */
  govreport_text default_value;
  govreport_array choices; /* govreport_text */
  int64_t minimum;         /* of integers */
  int64_t maximum;         /* of integers; of files, their bytes together */
  govreport_text help_chinese;
  govreport_text help_english;
} govreport_option_details;

typedef struct govreport_format_details {
  govreport_text id;
  govreport_text title_chinese;
  govreport_text title_english;
  govreport_text extension;
  govreport_text media_type;
  govreport_text standards;
  uint32_t paged;
  uint32_t installed;      /* 0: known by its manifest, but its plugin is not there */
  govreport_array options; /* govreport_option_details */
  govreport_text plugin;
  govreport_text plugin_version;
  govreport_text libraries; /* of others, with versions */
  govreport_text file;      /* of the plugin */
} govreport_format_details;

/* The formats there are: govreport_format_details. */
GOVREPORT_API govreport_status govreport_library_formats(const govreport_library* library,
                                                         govreport_array* result);

/* ---- forms ----------------------------------------------------------------------------------- */

typedef struct govreport_form govreport_form;

typedef struct govreport_form_choice {
  size_t size;
  govreport_text id;
  uint32_t version; /* 0: the one for `year` */
  uint32_t year;
} govreport_form_choice;

/* REFUSED: there is no such form, or its template has faults; the findings say which. The form may
   outlive the library. */
GOVREPORT_API govreport_status govreport_form_load(const govreport_library* library,
                                                   const govreport_form_choice* choice,
                                                   govreport_findings* findings,
                                                   govreport_form** result);
GOVREPORT_API void govreport_form_close(govreport_form* form); /* or NULL */

/* ---- a filing: one report and what was found about it ---------------------------------------- */

typedef struct govreport_filing govreport_filing;

typedef enum govreport_source {
  GOVREPORT_SOURCE_BY_NAME = 0, /* by the extension of `file` */
  GOVREPORT_SOURCE_XML = 1,     /* canonical XML */
  GOVREPORT_SOURCE_TEXT = 2,    /* the text of a published report */
  GOVREPORT_SOURCE_WORKBOOK = 3,
  GOVREPORT_SOURCE_JSON = 4, /* the content of the canonical XML in JSON */
  GOVREPORT_SOURCE_HTML = 5, /* a published page */
  GOVREPORT_SOURCE_DOCX = 6
} govreport_source;

typedef struct govreport_filing_input {
  size_t size;
  govreport_text bytes;
  govreport_text file; /* what to call it in messages */
  uint32_t source;     /* govreport_source */
  /* What goes before what the input says; 0 or empty: as the input says. */
  uint32_t version;
  govreport_text form;
  uint32_t year;
  uint32_t reserved;
} govreport_filing_input;

/* Reads a report. A filing is made even where it cannot be read: its findings then say why, and the
   status is REFUSED. */
GOVREPORT_API govreport_status govreport_filing_read(const govreport_library* library,
                                                     const govreport_filing_input* input,
                                                     govreport_filing** result);

typedef struct govreport_filing_head {
  size_t size;
  govreport_text body; /* the public body's full name */
  uint32_t year;
  uint32_t reserved;
} govreport_filing_head;

/* A report with all sections of its form and without a cell, to be built by the calls below. */
GOVREPORT_API govreport_status govreport_filing_create(const govreport_library* library,
                                                       const govreport_form* form,
                                                       const govreport_filing_head* head,
                                                       govreport_filing** result);
GOVREPORT_API void govreport_filing_close(govreport_filing* filing); /* or NULL */

/* What reading and the last check found, and the calls since, those that failed included; lives as
   long as the filing. A call that changes the report takes back all but what reading found. */
GOVREPORT_API govreport_findings* govreport_filing_findings(govreport_filing* filing);

/* ---- building: cells and texts --------------------------------------------------------------- */

/* Of a cell that is set nothing is left of what it was. All these: REFUSED with a finding for a
   cell or section that the form does not have, or digits that are no canonical decimal. */
GOVREPORT_API govreport_status govreport_filing_set_count(govreport_filing* filing,
                                                          govreport_text cell,
                                                          int64_t count);
/* "4068.208": the digits are kept as they are. */
GOVREPORT_API govreport_status govreport_filing_set_decimal(govreport_filing* filing,
                                                            govreport_text cell,
                                                            govreport_text digits);
/* A text, or what was entered instead of a number: checking says so. */
GOVREPORT_API govreport_status govreport_filing_set_text(govreport_filing* filing,
                                                         govreport_text cell,
                                                         govreport_text words);
/* A mark for "does not apply": "/", "-". */
GOVREPORT_API govreport_status govreport_filing_set_not_applicable(govreport_filing* filing,
                                                                   govreport_text cell,
                                                                   govreport_text mark);
GOVREPORT_API govreport_status govreport_filing_set_empty(govreport_filing* filing,
                                                          govreport_text cell); /* left blank */
/* Adds what the author says of a number. REFUSED: the cell holds none. */
GOVREPORT_API govreport_status govreport_filing_set_note(govreport_filing* filing,
                                                         govreport_text cell,
                                                         govreport_text note);

typedef enum govreport_part {
  GOVREPORT_PART_TITLE = 0, /* where it differs from the form's */
  GOVREPORT_PART_SIGNATURE = 1,
  GOVREPORT_PART_DATE = 2 /* as it is to be printed */
} govreport_part;

GOVREPORT_API govreport_status govreport_filing_set_part(govreport_filing* filing,
                                                         govreport_part part,
                                                         govreport_text words); /* replaces */
/* To the end of a section; an empty `section` is what stands before the first. */
GOVREPORT_API govreport_status govreport_filing_add_paragraph(govreport_filing* filing,
                                                              govreport_text section,
                                                              govreport_text words);
/* `level` 2 to 6: the section's own heading is level 1, and is the form's. */
GOVREPORT_API govreport_status govreport_filing_add_heading(govreport_filing* filing,
                                                            govreport_text section,
                                                            uint32_t level,
                                                            govreport_text words);

/* Why a rule does not hold at a place, a CellId or a section: where the form allows it, the error
   is a note then. Empty `words` take the explanation away. */
GOVREPORT_API govreport_status govreport_filing_explain(govreport_filing* filing,
                                                        govreport_text rule,
                                                        govreport_text place,
                                                        govreport_text words);

/* ---- looking at it --------------------------------------------------------------------------- */

/* The report bound to its form, in the very records that plugins get: cells with labels, values,
   types and formulas, rules, texts. */
GOVREPORT_API govreport_status govreport_filing_document(govreport_filing* filing,
                                                         const govreport_document** result);

/* The canonical XML. */
GOVREPORT_API govreport_status govreport_filing_xml(govreport_filing* filing,
                                                    govreport_text* result);

/* The same content as JSON; the form's schema describes it. */
GOVREPORT_API govreport_status govreport_filing_report_json(govreport_filing* filing,
                                                            govreport_text* result);

/* ---- checking -------------------------------------------------------------------------------- */

/* Holds the report against the rules of its form, anew each time, and against last year's report of
   the same body, whatever version its form is; `previous` may be NULL, and is copied. OK also where
   the report has errors: count them. */
GOVREPORT_API govreport_status govreport_filing_check(govreport_filing* filing,
                                                      const govreport_filing* previous);

/* Form, findings and counts of errors, warnings and notes as one JSON object: what the program's
   `check --json` prints. Checks first where that was not done since the last change. */
GOVREPORT_API govreport_status govreport_filing_json(govreport_filing* filing,
                                                     govreport_language language,
                                                     govreport_text* result);

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

/* Checks first where that was not done since the last change, with last year's report if there was
   one. REFUSED: the report has errors, or the format does not allow it; the
   findings say why. */
GOVREPORT_API govreport_status govreport_filing_export(govreport_filing* filing,
                                                       const govreport_export_request* request);

/* The same into memory of the filing's; `write` is not used. */
GOVREPORT_API govreport_status govreport_filing_export_to_memory(
    govreport_filing* filing, const govreport_export_request* request, govreport_text* result);

/* The same into a file, whole or not at all; an older one is replaced. `write` is not used. */
GOVREPORT_API govreport_status govreport_filing_export_to_file(
    govreport_filing* filing, const govreport_export_request* request, govreport_text file);

#ifdef __cplusplus
}
#endif

#endif
