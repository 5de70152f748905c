/* A host in C: prints how the report was exported. Usage: clerk TEMPLATES PLUGINS REPORT */
#include <govreport/govreport.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static govreport_text text(const char* words) {
  govreport_text result;
  result.data = words;
  result.size = strlen(words);
  return result;
}

static govreport_library* opened(const char* templates, const char* plugins) {
  govreport_library* library = NULL;
  const govreport_text folder = text(plugins);
  govreport_library_settings settings = {0};
  settings.size = sizeof settings;
  settings.template_folder = text(templates);
  settings.plugin_folders.data = &folder;
  settings.plugin_folders.count = 1;
  settings.plugin_folders.stride = sizeof folder;
  return govreport_library_open(&settings, NULL, &library) == GOVREPORT_OK ? library : NULL;
}

static govreport_filing* filed(const govreport_library* library, const char* name) {
  static char bytes[1 << 20];
  govreport_filing* filing = NULL;
  govreport_filing_input input = {0};
  FILE* const file = fopen(name, "rb");
  if (file == NULL) return NULL;
  input.size = sizeof input;
  input.bytes.data = bytes;
  input.bytes.size = fread(bytes, 1, sizeof bytes, file);
  input.file = text(name);
  fclose(file);
  return govreport_filing_read(library, &input, &filing) == GOVREPORT_OK ? filing : NULL;
}

int main(int count, char** arguments) {
  govreport_library* const library = count == 4 ? opened(arguments[1], arguments[2]) : NULL;
  govreport_filing* const filing = library != NULL ? filed(library, arguments[3]) : NULL;
  govreport_export_request request = {0};
  govreport_text bytes = {0};
  govreport_status status;
  request.size = sizeof request;
  request.format = text("pdf");
  status = govreport_filing_export_to_memory(filing, &request, &bytes);
  if (status == GOVREPORT_OK) printf("%.5s of ABI %u\n", bytes.data, govreport_host_abi());
  govreport_filing_close(filing);
  govreport_library_close(library);
  return status == GOVREPORT_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
