/*
 * What an earlier govreport/plugin.h might have said: today's records without their last members.
 * Written out by hand, so that no change of today's header reaches it. Never edit it to follow.
 */
#ifndef OLDER_PLUGIN_H
#define OLDER_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

typedef struct older_text {
  const char* data;
  size_t size;
} older_text;

typedef struct older_array {
  const void* data;
  uint32_t count;
  uint32_t stride;
} older_array;

typedef struct older_range {
  uint32_t first;
  uint32_t count;
} older_range;

typedef struct older_node { /* no print_text, no language */
  uint32_t kind;
  uint32_t parent;
  uint32_t first_child;
  uint32_t next_sibling;
  uint32_t level;
  uint32_t style;
  uint32_t table;
  uint32_t cell;
  uint32_t page_setup;
  uint32_t line;
  older_text id;
  older_text text;
} older_node;

typedef struct older_cell { /* ends with the number */
  uint32_t node;
  uint32_t table;
  uint32_t row;
  uint32_t column;
  uint32_t row_span;
  uint32_t column_span;
  uint32_t role;
  uint32_t state;
  uint32_t type;
  uint32_t flags;
  uint32_t style;
  uint32_t reserved;
  older_range headers;
  older_range formula;
  older_range choices;
  older_text id;
  older_text name;
  older_text text;
  older_text number;
} older_cell;

typedef struct older_document { /* ends with the cells */
  size_t size;
  older_text form;
  uint32_t form_version;
  int32_t year;
  older_text body;
  older_text title;
  older_text language;
  older_array nodes;
  older_array tables;
  older_array cells;
} older_document;

typedef struct older_finding { /* no arguments */
  size_t size;
  older_text code;
  uint32_t node;
  uint32_t reserved;
} older_finding;

typedef struct older_host { /* no progress */
  size_t size;
  void* context;
  const void* (*extension)(void* context, const char* name);
  uint32_t (*write)(void* context, const void* data, size_t length);
  void (*report)(void* context, const older_finding* finding);
} older_host;

typedef struct older_request { /* no settings */
  size_t size;
  older_text format;
} older_request;

typedef struct older_option { /* no choices, limits, help */
  older_text id;
  uint32_t type;
  uint32_t reserved;
  older_text default_value;
} older_option;

typedef struct older_finding_text { /* no hints */
  older_text code;
  uint32_t severity;
  uint32_t reserved;
  older_text clause;
  older_text message_zh;
  older_text message_en;
} older_finding_text;

typedef struct older_format {
  older_text id;
  older_text title_zh;
  older_text title_en;
  older_text extension;
  older_text media_type;
  older_text standards;
  uint32_t input;
  uint32_t reserved;
  older_array options;
  older_array findings;
  uint32_t (*export_report)(const older_host* host, const older_request* request);
} older_format;

typedef struct older_plugin {
  size_t size;
  uint32_t abi;
  uint32_t reserved;
  older_text id;
  older_text version;
  older_text licence;
  older_text libraries;
  older_array formats;
} older_plugin;

#endif
