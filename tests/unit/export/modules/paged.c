/* Two formats that read all pages, saying so after each, and write what they were given: one line
   an option, then the number of pages. One that reads the first page only. */
#include <govreport/plugin.h>
#include <stdio.h>

static govreport_status put(const govreport_host* host, govreport_text text) {
  return host->write(host->context, text.data, text.size);
}

static govreport_status put_settings(const govreport_host* host, govreport_array settings) {
  for (uint32_t i = 0; i < settings.count; ++i) {
    govreport_setting setting;
    govreport_read(&setting, sizeof setting, settings, i);
    const govreport_text equals = GOVREPORT_TEXT("="), end = GOVREPORT_TEXT("\n");
    put(host, setting.id);
    put(host, equals);
    put(host, setting.value);
    put(host, end);
  }
  return GOVREPORT_OK;
}

static govreport_status count_pages(const govreport_host* host, const govreport_request* request) {
  const govreport_pages* pages = host->extension(host->context, GOVREPORT_EXTENSION_PAGES);
  const govreport_page* page = NULL;
  unsigned count = 0;
  char line[32];
  if (pages == NULL) return GOVREPORT_UNSUPPORTED;
  put_settings(host, request->settings);
  while (pages->next(pages->context, &page) == GOVREPORT_OK && page != NULL) {
    ++count;
    if (host->progress(host->context, 500)) return GOVREPORT_CANCELLED;
  }
  snprintf(line, sizeof line, "pages %u\n", count);
  return host->write(host->context, line, strlen(line));
}

static govreport_status read_one_page(const govreport_host* host,
                                      const govreport_request* request) {
  const govreport_pages* pages = host->extension(host->context, GOVREPORT_EXTENSION_PAGES);
  const govreport_page* page = NULL;
  (void)request;
  return pages == NULL ? GOVREPORT_UNSUPPORTED : pages->next(pages->context, &page);
}

static const govreport_option options[] = {{
    .id = GOVREPORT_TEXT("own"),
    .type = GOVREPORT_OPTION_STRING,
    .default_value = GOVREPORT_TEXT("mine"),
}};

static const govreport_format formats[] = {
    {.id = GOVREPORT_TEXT("count"),
     .extension = GOVREPORT_TEXT("count"),
     .input = GOVREPORT_INPUT_PAGED,
     .options = GOVREPORT_ARRAY(options),
     .export_report = count_pages},
    {.id = GOVREPORT_TEXT("count-too"),
     .extension = GOVREPORT_TEXT("count2"),
     .input = GOVREPORT_INPUT_PAGED,
     .options = GOVREPORT_ARRAY(options),
     .export_report = count_pages},
    {.id = GOVREPORT_TEXT("first-page"),
     .extension = GOVREPORT_TEXT("first"),
     .input = GOVREPORT_INPUT_PAGED,
     .export_report = read_one_page},
};

const govreport_plugin GOVREPORT_PLUGIN_ENTRY = {
    .size = sizeof(govreport_plugin),
    .abi = GOVREPORT_PLUGIN_ABI,
    .id = GOVREPORT_TEXT("paged"),
    .version = GOVREPORT_TEXT("1"),
    .formats = GOVREPORT_ARRAY(formats),
};
