/*
 * govreport/plugin.h: the plugin boundary, in C.
 *
 * A plugin is a shared module that exports one constant, `govreport_plugin_entry`. The constant
 * describes the formats the plugin writes; reading it runs no code of the plugin. One function a
 * format exports a report. There is no initialisation and no state: an export function may be
 * called from several threads at once.
 *
 * Conventions, valid for every declaration below:
 *  1. Strings are UTF-8, pointer and length; they need not end with a NUL. An absent string has
 *     size 0.
 *  2. Everything the host passes belongs to the host, is immutable, and stays valid until the
 *     export function returns (a page of a pages cursor: until the next call of `next`).
 *     Everything in the descriptor belongs to the plugin and lives as long as the module.
 *     Nothing allocated on one side is freed on the other.
 *  3. Records grow at their end. A structure that is passed alone begins with its `size`; records
 *     in arrays are `stride` bytes apart. A reader uses only what lies inside the size or stride,
 *     and takes the rest for zero (govreport_read does so); a zero must mean "not said". No
 *     record has padding, so that a member added later never lies where an older side had
 *     unspecified bytes; what fills a gap is called `reserved` and is 0. A stride is a multiple
 *     of 8, or of 4 where a record holds 32-bit members only, and records are aligned to it.
 *     Whole new capabilities are extensions, found by name.
 *  4. Records link by index into the array of their kind; GOVREPORT_NONE means "no record".
 *  5. Lengths are EMU: 36000 a millimetre, 12700 a point. Positions on a page start at its top
 *     left corner, y grows downwards.
 *  6. Nothing is thrown across the boundary. A plugin reads no clock, no locale, no environment.
 *  7. A reader that meets an enumerator it does not know treats the record as the most general of
 *     its kind (a node: a group of its children, or a paragraph if it has text; an expression with
 *     a token it does not know: no expression, only its value).
 *  8. An export function may call the host only from the thread it was called on; fonts/1 may be
 *     called from any.
 *
 * The names of the extensions are fixed; what they hold is a draft, and may still change in place,
 * until version 1.0 of govreport.
 */
#ifndef GOVREPORT_PLUGIN_H
#define GOVREPORT_PLUGIN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- basics ------------------------------------------------------------------------------- */

/* Changes only when a plugin of the older number can no longer be called. */
#define GOVREPORT_PLUGIN_ABI 1u

#define GOVREPORT_NONE UINT32_MAX

typedef uint32_t govreport_index;
typedef int64_t govreport_emu;

typedef struct govreport_text {
  const char* data;
  size_t size;
} govreport_text;

/* A string literal as govreport_text. */
#define GOVREPORT_TEXT(literal) \
  { literal, sizeof(literal) - 1 }

/* `count` records, `stride` bytes from one to the next. */
typedef struct govreport_array {
  const void* data;
  uint32_t count;
  uint32_t stride;
} govreport_array;

/* A C array of records as govreport_array. */
#ifdef __cplusplus
#define GOVREPORT_ARRAY(array)                                        \
  {                                                                   \
    (array), static_cast<uint32_t>(sizeof(array) / sizeof(*(array))), \
        static_cast<uint32_t>(sizeof(*(array)))                       \
  }
#else
#define GOVREPORT_ARRAY(array) \
  { (array), (uint32_t)(sizeof(array) / sizeof(*(array))), (uint32_t)sizeof(*(array)) }
#endif

/* Record `index` of `array`, of which `*record` is given `size` bytes: what the array's side does
   not know reads as zero. Pre: index < array.count. */
static inline void govreport_read(void* record,
                                  size_t size,
                                  govreport_array array,
                                  uint32_t index) {
  const size_t known = array.stride < size ? array.stride : size;
  memset(record, 0, size);
  memcpy(record, (const char*)array.data + (size_t)index * array.stride, known);
}

/* Records first .. first + count - 1 of an array named where the range is declared. */
typedef struct govreport_range {
  uint32_t first;
  uint32_t count;
} govreport_range;

/* What a call came to. Values are never reused; one that is not known is a failure. */
typedef uint32_t govreport_status;

enum {
  GOVREPORT_OK = 0,
  GOVREPORT_REFUSED = 1,     /* the document or an option cannot be exported; a finding says why */
  GOVREPORT_UNSUPPORTED = 2, /* an extension or a capability is not there */
  GOVREPORT_IO = 3,          /* writing failed */
  GOVREPORT_CANCELLED = 4,   /* `progress` asked to stop */
  GOVREPORT_LIMIT = 5,       /* out of memory, or a number too great for the format */
  GOVREPORT_INTERNAL = 6     /* the callee broke a promise of its own */
};

/* ---- govreport.document/1: the bound document, as tables ------------------------------------ */

#define GOVREPORT_EXTENSION_DOCUMENT "govreport.document/1"

typedef enum govreport_node_kind {
  GOVREPORT_NODE_DOCUMENT = 0, /* node 0, the root */
  GOVREPORT_NODE_TITLE = 1,
  GOVREPORT_NODE_SECTION = 2, /* a group: its heading, then its content */
  GOVREPORT_NODE_HEADING = 3, /* level 1 and up */
  GOVREPORT_NODE_PARAGRAPH = 4,
  GOVREPORT_NODE_TABLE = 5, /* children: rows */
  GOVREPORT_NODE_ROW = 6,   /* children: the cells whose first row it is */
  GOVREPORT_NODE_CELL = 7,
  GOVREPORT_NODE_NOTE = 8, /* a note to a cell, printed under its table */
  GOVREPORT_NODE_SIGNATURE = 9,
  GOVREPORT_NODE_DATE = 10,
  GOVREPORT_NODE_LIST = 11,     /* a numbered list; children: its items */
  GOVREPORT_NODE_LIST_ITEM = 12 /* children: its paragraph, and perhaps a list inside it */
} govreport_node_kind;

/* Nodes stand in document order: a parent before its children, siblings in reading order. */
typedef struct govreport_node {
  uint32_t kind; /* govreport_node_kind */
  govreport_index parent;
  govreport_index first_child;
  govreport_index next_sibling;
  uint32_t level;             /* headings: 1 = highest; others 0 */
  govreport_index style;      /* of `styles`; NONE for groups */
  govreport_index table;      /* of `tables`, for a table, its rows and its cells */
  govreport_index cell;       /* of `cells`, for a cell; the cell noted, for a note */
  govreport_index page_setup; /* of `page_setups`, for the document and sections; else NONE */
  uint32_t line;              /* where it stood in what was read, from 1; 0 = unknown */
  govreport_text id;          /* section id, table id or CellId; empty where there is none */
  govreport_text text;        /* what it says */
  govreport_text print_text;  /* the same with preferred line ends as '\n'; empty = as `text` */
  govreport_text language;    /* BCP 47; empty = the document's */
  uint32_t label_size;        /* bytes of `text` that are a list item's number: "1."; else 0 */
  uint32_t reserved;
  govreport_text name; /* of a text: stable, legal as a spreadsheet's defined name; else empty */
} govreport_node;

typedef struct govreport_table {
  govreport_index node;
  uint32_t page_mode;   /* govreport_page_mode */
  govreport_text id;    /* "requests" */
  govreport_text title; /* what to call it, for readers that cannot see it */
  govreport_text sheet; /* a short name, fit for a worksheet */
  uint32_t rows;
  uint32_t columns;
  uint32_t header_rows;   /* rows from the top to repeat on every page; 0 = none */
  uint32_t label_columns; /* columns from the left that hold labels */
  govreport_range cells;  /* of `cells`, in reading order */
  govreport_range widths; /* of `widths`, one a column */
  /* Rows of the grid that came with the report, or wait for what it brings: the first, and how
   * many; 0 and 0 where the form says every row. Their labels are a code and a name. */
  govreport_range open_rows;
  govreport_range column_names; /* of `column_names`, one a column, if there may be open rows */
  govreport_range code_digits;  /* of `code_digits`, likewise: of the codes of each level */
  /* Kept free inside a cell on either side, and above and below; 0 = not said. */
  govreport_emu padding_x;
  govreport_emu padding_y;
  /* What the type of its figures may be shrunk to so that it stands on one page; 0 = not at all. */
  govreport_emu compact_size;
  govreport_emu compact_line_pitch;
} govreport_table;

typedef enum govreport_page_mode {
  GOVREPORT_PAGE_SPLIT = 0, /* may be split between pages */
  GOVREPORT_PAGE_WHOLE = 1  /* stands on one page where it can */
} govreport_page_mode;

typedef enum govreport_cell_role {
  GOVREPORT_ROLE_DATA = 0,
  GOVREPORT_ROLE_CORNER = 1,        /* top left; heads nothing */
  GOVREPORT_ROLE_TITLE = 2,         /* across the table, heads the block of rows below it */
  GOVREPORT_ROLE_COLUMN_HEADER = 3, /* heads its columns */
  GOVREPORT_ROLE_ROW_HEADER = 4     /* heads its rows */
} govreport_cell_role;

typedef enum govreport_cell_state {
  GOVREPORT_STATE_EMPTY = 0,          /* nothing there, or blank */
  GOVREPORT_STATE_ZERO = 1,           /* a number that is zero */
  GOVREPORT_STATE_NUMBER = 2,         /* any other number */
  GOVREPORT_STATE_NOT_APPLICABLE = 3, /* the author's mark for "does not apply" */
  GOVREPORT_STATE_TEXT = 4            /* anything else */
} govreport_cell_state;

typedef enum govreport_cell_type {
  GOVREPORT_TYPE_COUNT = 0,   /* a whole number */
  GOVREPORT_TYPE_DECIMAL = 1, /* a decimal with a unit */
  GOVREPORT_TYPE_TEXT = 2,
  GOVREPORT_TYPE_CHOICE = 3 /* one of `choices` */
} govreport_cell_type;

enum {
  GOVREPORT_CELL_DERIVED = 1u,  /* its value follows from `formula` */
  GOVREPORT_CELL_CONSTANT = 2u, /* derived, but the given value differs: write it as a constant */
  GOVREPORT_CELL_COMPUTED = 4u, /* derived, left out by the author, computed here */
  GOVREPORT_CELL_TOGETHER = 8u  /* heads rows that are not to be split between pages */
};

typedef struct govreport_cell {
  govreport_index node;
  govreport_index table;
  uint32_t row; /* of the grid, from 0 */
  uint32_t column;
  uint32_t row_span; /* 1 and up */
  uint32_t column_span;
  uint32_t role;  /* govreport_cell_role */
  uint32_t state; /* govreport_cell_state; data cells only */
  uint32_t type;  /* govreport_cell_type; data cells only */
  uint32_t flags;
  govreport_index style;
  uint32_t reserved;
  govreport_range headers; /* of `header_cells`: column heads from the top, then row heads */
  govreport_range formula; /* of `tokens`; empty unless DERIVED */
  govreport_range choices; /* of `choices`: of a number the units it may be in, if any */
  govreport_text id;       /* CellId, "requests/results.refused.state-secret/natural" */
  govreport_text name;     /* stable name, legal as a spreadsheet's defined name */
  govreport_text text;     /* what is shown: a label, or the value as the author wrote it */
  govreport_text number;   /* canonical decimal ("0", "-3", "4068.208") if ZERO or NUMBER */
  govreport_text note;     /* the author's note to the number */
  govreport_text label;    /* label path of a data cell, for messages */
  govreport_text unit;     /* empty where the form implies it, or the author did not say it */
  govreport_text minimum;  /* canonical decimals; empty = unlimited */
  govreport_text maximum;
} govreport_cell;

typedef enum govreport_token_kind {
  GOVREPORT_TOKEN_CELL = 0,     /* push the value of cell `operand` */
  GOVREPORT_TOKEN_PREVIOUS = 1, /* push last year's value of cell `operand` */
  GOVREPORT_TOKEN_ADD = 2,      /* pop b, pop a, push a + b */
  GOVREPORT_TOKEN_SUBTRACT = 3, /* pop b, pop a, push a - b */
  GOVREPORT_TOKEN_SUM = 4       /* pop `operand` values, push their sum */
} govreport_token_kind;

/* Expressions are postfix. */
typedef struct govreport_token {
  uint32_t kind; /* govreport_token_kind */
  uint32_t operand;
} govreport_token;

typedef enum govreport_relation { GOVREPORT_RELATION_EQUAL = 0 } govreport_relation;

enum {
  GOVREPORT_RULE_EXPLAINABLE = 1u /* has lawful exceptions: a report may say why it does not hold */
};

/* One instance of an identity rule: one row, one column. */
typedef struct govreport_rule {
  govreport_text id;     /* "T3-ID" */
  govreport_text clause; /* where the rule is prescribed */
  uint32_t relation;     /* govreport_relation */
  govreport_index table;
  govreport_index place; /* the cell the rule is shown at */
  uint32_t reserved;
  govreport_range left; /* of `tokens` */
  govreport_range right;
  uint32_t flags;
  uint32_t spare;
} govreport_rule;

typedef enum govreport_alignment {
  GOVREPORT_ALIGN_START = 0,
  GOVREPORT_ALIGN_CENTRE = 1,
  GOVREPORT_ALIGN_END = 2,
  GOVREPORT_ALIGN_JUSTIFY = 3
} govreport_alignment;

/* A kind of type, as styles name it. */
typedef struct govreport_role {
  govreport_text id;     /* "fangsong" */
  govreport_text family; /* the family asked for first */
  uint32_t weight;       /* of that family: 400 = regular, 700 = bold; 0 = regular */
  uint32_t reserved;
  govreport_range families; /* of `families`: all of them, in the order they are tried */
} govreport_role;

typedef struct govreport_style {
  govreport_text id;
  govreport_index role; /* of `roles` */
  uint32_t alignment;   /* govreport_alignment */
  govreport_emu size;
  govreport_emu line_pitch;   /* base line to base line */
  govreport_emu first_indent; /* of the first line */
  govreport_emu end_indent;   /* kept free at the end of each line */
  govreport_emu space_before; /* above it */
} govreport_style;

typedef struct govreport_page_setup {
  govreport_text id;
  govreport_emu width;
  govreport_emu height;
  govreport_emu top; /* margins */
  govreport_emu right;
  govreport_emu bottom;
  govreport_emu left;
} govreport_page_setup;

typedef struct govreport_property {
  govreport_text name;
  govreport_text value;
} govreport_property;

/* Why a rule does not hold in a place, in the author's words. */
typedef struct govreport_explanation {
  govreport_text rule;  /* "XY-CARRY" */
  govreport_text place; /* a CellId, or a section id */
  govreport_text label; /* of the place, as on the form; as `place` where the form has none */
  govreport_text text;
} govreport_explanation;

typedef struct govreport_document {
  size_t size;
  govreport_text form; /* form id */
  uint32_t form_version;
  int32_t year;
  govreport_text body;
  govreport_text title;
  govreport_text language;      /* BCP 47 */
  govreport_array nodes;        /* govreport_node */
  govreport_array tables;       /* govreport_table */
  govreport_array cells;        /* govreport_cell */
  govreport_array header_cells; /* govreport_index, of `cells` */
  govreport_array tokens;       /* govreport_token */
  govreport_array rules;        /* govreport_rule */
  govreport_array choices;      /* govreport_text */
  govreport_array widths;       /* govreport_emu */
  govreport_array styles;       /* govreport_style */
  govreport_array roles;        /* govreport_role */
  govreport_array page_setups;  /* govreport_page_setup */
  govreport_array properties;   /* govreport_property: Subject, Keywords and the like */
  /* govreport_text: of the cells of a column in open rows, stable, legal as a spreadsheet's defined
   * name; empty where there is none */
  govreport_array column_names;
  govreport_array code_digits;  /* uint32_t, outermost level first */
  govreport_array explanations; /* govreport_explanation, by rule and place */
  govreport_array families;     /* govreport_text */
} govreport_document;

/* ---- govreport.report/1: the canonical XML -------------------------------------------------- */

#define GOVREPORT_EXTENSION_REPORT "govreport.report/1"

typedef struct govreport_report {
  size_t size;
  govreport_text xml;        /* the bytes of the canonical report */
  govreport_text file_name;  /* what to call it as an attachment */
  govreport_text media_type; /* "application/xml" */
} govreport_report;

/* ---- govreport.findings/1: what a check found ------------------------------------------------ */

/* There when the caller wants the report shown with what is wrong with it, as for a page to mend it
   by. Absent in an ordinary export. */
#define GOVREPORT_EXTENSION_FINDINGS "govreport.findings/1"

/* Indices are those of document/1. */
typedef struct govreport_checked_finding {
  uint32_t severity;    /* govreport_severity */
  govreport_index node; /* what it is about; the section where nothing closer is known; or NONE */
  govreport_index cell; /* of `cells`; NONE where it is about no cell that there is */
  govreport_index identity; /* of `rules`: the one that does not hold there; or NONE */
  govreport_range suspects; /* of `suspects`: the cells likeliest to be wrong, likeliest first */
  govreport_text code;      /* "identity" */
  govreport_text rule;      /* "T3-ROW"; empty where none applies */
  govreport_text message;   /* in the caller's language */
  govreport_text hint;      /* likewise; empty where there is nothing to advise */
  govreport_text label;     /* label path of the cell or section, outermost first; may be empty */
  govreport_text clause;    /* where the rule is prescribed */
  govreport_text expected;  /* one side: a canonical number, or text; data is NULL where unsaid */
  govreport_text found;     /* the other */
} govreport_checked_finding;

typedef struct govreport_checked_report {
  size_t size;
  govreport_text language;  /* of messages and hints: BCP 47 */
  govreport_array findings; /* govreport_checked_finding, by place; perhaps none */
  govreport_array suspects; /* govreport_index, of `cells` */
} govreport_checked_report;

/* ---- govreport.report-json/1: the same report as JSON --------------------------------------- */

#define GOVREPORT_EXTENSION_REPORT_JSON "govreport.report-json/1"

/* Written when it is first asked for. */
typedef struct govreport_report_json {
  size_t size;
  govreport_text json;
} govreport_report_json;

/* ---- govreport.pages/1: placed glyphs ------------------------------------------------------- */

#define GOVREPORT_EXTENSION_PAGES "govreport.pages/1"

typedef enum govreport_artifact {
  GOVREPORT_ARTIFACT_NONE = 0,            /* it shows its node */
  GOVREPORT_ARTIFACT_PAGE_NUMBER = 1,     /* pagination */
  GOVREPORT_ARTIFACT_REPEATED_HEADER = 2, /* pagination: a head shown again on a later page */
  GOVREPORT_ARTIFACT_RULE = 3             /* layout: a table rule or border */
} govreport_artifact;

typedef enum govreport_turn {
  GOVREPORT_TURN_NONE = 0,     /* upright */
  GOVREPORT_TURN_CLOCKWISE = 1 /* by a quarter: the text runs down the page */
} govreport_turn;

typedef struct govreport_glyph {
  uint32_t id;           /* glyph of the run's face */
  uint32_t cluster;      /* byte of the run's text where its cluster begins */
  govreport_emu x;       /* of its origin, from the run's origin */
  govreport_emu y;       /* downwards, from the run's base line */
  govreport_emu advance; /* as placed: how far it is to the next one */
} govreport_glyph;

/* Glyphs of one face and size on one line, showing one node. In reading order on the page. */
typedef struct govreport_run {
  govreport_index node; /* what it shows; NONE for artifacts */
  uint32_t artifact;    /* govreport_artifact */
  uint32_t line;        /* counts the page's lines; runs of one line have one number */
  uint32_t face;        /* of the fonts extension */
  govreport_emu size;
  govreport_emu x; /* origin on the page; y is the base line */
  govreport_emu y;
  govreport_range glyphs;  /* of the page's `glyphs`, left to right */
  govreport_text text;     /* the characters shown */
  govreport_text language; /* BCP 47; empty = the document's */
  uint32_t turn;           /* govreport_turn: of the run about its origin */
  uint32_t reserved;
} govreport_run;

/* A straight rule. Its ink ends at its end points (butt ends); they lie so that corners close. */
typedef struct govreport_stroke {
  govreport_emu x0;
  govreport_emu y0;
  govreport_emu x1;
  govreport_emu y1;
  govreport_emu width;
  uint32_t artifact; /* govreport_artifact */
  uint32_t reserved;
} govreport_stroke;

typedef struct govreport_page {
  size_t size;
  uint32_t number; /* from 1 */
  uint32_t reserved;
  govreport_emu width;
  govreport_emu height;
  govreport_text label;    /* as printed: "1" */
  govreport_array runs;    /* govreport_run */
  govreport_array glyphs;  /* govreport_glyph */
  govreport_array strokes; /* govreport_stroke */
} govreport_page;

typedef struct govreport_pages {
  size_t size;
  void* context;
  /* Sets *page to the next page, or to NULL after the last. The page before is then gone. */
  govreport_status (*next)(void* context, const govreport_page** page);
} govreport_pages;

/* ---- govreport.fonts/1: faces and subsets --------------------------------------------------- */

#define GOVREPORT_EXTENSION_FONTS "govreport.fonts/1"

typedef enum govreport_outlines {
  GOVREPORT_OUTLINES_GLYF = 0,   /* TrueType, quadratic */
  GOVREPORT_OUTLINES_CFF = 1,    /* bare names */
  GOVREPORT_OUTLINES_CFF_CID = 2 /* CID-keyed */
} govreport_outlines;

typedef struct govreport_face {
  size_t size;
  uint32_t outlines; /* govreport_outlines */
  uint32_t units_per_em;
  int32_t ascent; /* font units, y upwards, as all below */
  int32_t descent;
  int32_t cap_height;
  int32_t x_min;
  int32_t y_min;
  int32_t x_max;
  int32_t y_max;
  uint32_t weight;      /* 400 = regular */
  uint32_t embedding;   /* OS/2 fsType */
  int32_t italic_angle; /* degrees */
  uint32_t fixed_pitch; /* 1 = every glyph equally wide */
  uint32_t serif;       /* 1 = with serifs */
  govreport_text family;
  govreport_text style;
  govreport_text postscript_name;
  govreport_text role; /* role id it serves */
} govreport_face;

/* A character the subset's own cmap must map, and to which glyph of the whole face. */
typedef struct govreport_mapping {
  uint32_t codepoint;
  uint32_t glyph;
} govreport_mapping;

typedef enum govreport_subset_form {
  GOVREPORT_SUBSET_PDF = 0, /* as PDF embeds it: `CFF ` table alone, or sfnt with glyf, no cmap */
  GOVREPORT_SUBSET_TRUETYPE = 1 /* a whole sfnt with glyf outlines and a Unicode cmap (OFD) */
} govreport_subset_form;

typedef struct govreport_subset_request {
  size_t size;
  uint32_t face;
  uint32_t form;          /* govreport_subset_form */
  govreport_array glyphs; /* uint32_t, glyphs of the whole face, ascending, each once */
  govreport_array cmap;   /* govreport_mapping, ascending by codepoint; TRUETYPE only */
} govreport_subset_request;

typedef struct govreport_subset_glyph {
  uint32_t original; /* glyph of the whole face */
  uint32_t glyph;    /* glyph of the subset */
  uint32_t cid;      /* CFF_CID: its CID in the subset; CFF: `glyph`; GLYF: `original` */
  int32_t advance;   /* font units */
} govreport_subset_glyph;

typedef struct govreport_subset {
  size_t size;
  govreport_text bytes;   /* the font program */
  govreport_array glyphs; /* govreport_subset_glyph, ascending by `original`; glyph 0 included */
  govreport_text tag;     /* six capital letters, from the glyph set */
} govreport_subset;

typedef struct govreport_fonts {
  size_t size;
  void* context;
  uint32_t (*face_count)(void* context);
  /* Thread-safe. REFUSED, with a finding: the face may not be embedded, or has no outlines of
     the kind asked for. */
  govreport_status (*face)(void* context, uint32_t face, const govreport_face** result);
  govreport_status (*subset)(void* context,
                             const govreport_subset_request* request,
                             const govreport_subset** result);
} govreport_fonts;

/* ---- govreport.scratch/1: a folder for libraries that can only write files ------------------ */

#define GOVREPORT_EXTENSION_SCRATCH "govreport.scratch/1"

typedef struct govreport_scratch {
  size_t size;
  govreport_text folder; /* absolute; of this export alone, removed with its files afterwards */
} govreport_scratch;

/* ---- govreport.files/1: files that options name ---------------------------------------------- */

#define GOVREPORT_EXTENSION_FILES "govreport.files/1"

/* A file named by an option of type FILES, read by the host before the export began. */
typedef struct govreport_file {
  govreport_text option; /* id of the option */
  govreport_text name;   /* without folders; text that XML can hold */
  govreport_text bytes;
} govreport_file;

typedef struct govreport_files {
  size_t size;
  govreport_array files; /* govreport_file, in the order they were named; perhaps none */
} govreport_files;

/* ---- the host ------------------------------------------------------------------------------- */

/* A value for a placeholder of a finding's text. */
typedef struct govreport_argument {
  govreport_text name;
  govreport_text value;
} govreport_argument;

/* Something to tell the user: a code of the format's descriptor, or one any plugin may report. */
typedef struct govreport_finding {
  size_t size;
  govreport_text code;
  govreport_index node; /* what it is about, or NONE */
  uint32_t reserved;
  govreport_array arguments; /* govreport_argument */
} govreport_finding;

/* An option in force: as given, or its default. Every option of the format is there. */
typedef struct govreport_setting {
  govreport_text id;
  govreport_text value;
} govreport_setting;

typedef struct govreport_host {
  size_t size;
  void* context;
  /* The extension's structure, or NULL. `name` ends with a NUL. */
  const void* (*extension)(void* context, const char* name);
  /* Takes all `length` bytes or fails; after a failure return its status. */
  govreport_status (*write)(void* context, const void* data, size_t length);
  /* Reports a finding; what it holds is copied. */
  void (*report)(void* context, const govreport_finding* finding);
  /* Says how far the export is (0 to 1000) and returns 1 if it is to stop: return CANCELLED. */
  int (*progress)(void* context, uint32_t permille);
} govreport_host;

typedef struct govreport_request {
  size_t size;
  govreport_text format;
  govreport_array settings; /* govreport_setting */
} govreport_request;

/* ---- the descriptor ------------------------------------------------------------------------- */

typedef enum govreport_input {
  GOVREPORT_INPUT_SEMANTIC = 0, /* document/1 and report/1 */
  GOVREPORT_INPUT_PAGED = 1     /* pages/1 and fonts/1 as well */
} govreport_input;

typedef enum govreport_option_type {
  GOVREPORT_OPTION_BOOLEAN = 0, /* "yes" or "no" */
  GOVREPORT_OPTION_INTEGER = 1,
  GOVREPORT_OPTION_STRING = 2,
  GOVREPORT_OPTION_CHOICE = 3, /* one of `choices` */
  GOVREPORT_OPTION_DATE = 4,   /* YYYY-MM-DD; empty = none */
  GOVREPORT_OPTION_FILES = 5   /* paths separated by commas; empty = none; read through files/1 */
} govreport_option_type;

typedef struct govreport_option {
  govreport_text id;
  uint32_t type; /* govreport_option_type */
  uint32_t reserved;
  govreport_text default_value;
  govreport_array choices; /* govreport_text */
  int64_t minimum;         /* INTEGER only */
  int64_t maximum;         /* INTEGER; FILES: bytes of all of them together */
  govreport_text help_zh;
  govreport_text help_en;
} govreport_option;

typedef enum govreport_severity {
  GOVREPORT_ERROR = 0,
  GOVREPORT_WARNING = 1,
  GOVREPORT_NOTE = 2
} govreport_severity;

/* Texts hold placeholders {name}, filled with the arguments of the report. */
typedef struct govreport_finding_text {
  govreport_text code; /* "pdf.missing-glyph" */
  uint32_t severity;   /* govreport_severity */
  uint32_t reserved;
  govreport_text clause;
  govreport_text message_zh;
  govreport_text message_en;
  govreport_text hint_zh;
  govreport_text hint_en;
} govreport_finding_text;

typedef struct govreport_format {
  govreport_text id; /* "pdf" */
  govreport_text title_zh;
  govreport_text title_en;
  govreport_text extension; /* of file names, without the dot */
  govreport_text media_type;
  govreport_text standards; /* "PDF/A-3a, PDF/UA-1" */
  uint32_t input;           /* govreport_input */
  uint32_t reserved;
  govreport_array options;  /* govreport_option */
  govreport_array findings; /* govreport_finding_text */
  /* Writes the whole file through host->write. Re-entrant. */
  govreport_status (*export_report)(const govreport_host* host, const govreport_request* request);
} govreport_format;

typedef struct govreport_plugin {
  size_t size;
  uint32_t abi; /* GOVREPORT_PLUGIN_ABI */
  uint32_t reserved;
  govreport_text id;
  govreport_text version;
  govreport_text licence;   /* SPDX */
  govreport_text libraries; /* third-party libraries and their versions, for the export record */
  govreport_array formats;  /* govreport_format */
} govreport_plugin;

#if defined(_WIN32)
#define GOVREPORT_PLUGIN_EXPORT __declspec(dllexport)
#else
#define GOVREPORT_PLUGIN_EXPORT __attribute__((visibility("default")))
#endif

/* The name of the one exported constant. A program that links plugins in statically defines it
   differently for each. */
#ifndef GOVREPORT_PLUGIN_ENTRY
#define GOVREPORT_PLUGIN_ENTRY govreport_plugin_entry
#endif
#define GOVREPORT_PLUGIN_ENTRY_NAME "govreport_plugin_entry"

extern GOVREPORT_PLUGIN_EXPORT const govreport_plugin GOVREPORT_PLUGIN_ENTRY;

#ifdef __cplusplus
}
#endif

#endif
