#include "c_host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

govreport_text text_of(const char* words) {
  govreport_text result;
  result.data = words;
  result.size = strlen(words);
  return result;
}

/* Reports are small: what is larger than 64 MiB is none, and the library would say so too. */
static int load_from(FILE* file, buffer* result) {
  const size_t limit = (size_t)64 << 20;
  size_t room = 0;
  for (;;) {
    size_t got;
    if (result->size == room) {
      char* const larger = realloc(result->data, room = room == 0 ? 65536 : 2 * room);
      if (larger == NULL || room > 2 * limit) return 0;
      result->data = larger;
    }
    got = fread(result->data + result->size, 1, room - result->size, file);
    result->size += got;
    if (got == 0) return !ferror(file);
  }
}

int load(const char* name, buffer* result) {
  FILE* const file = fopen(name, "rb");
  const int loaded = file != NULL && load_from(file, result);
  if (file != NULL) fclose(file);
  if (loaded) return 1;
  perror(name);
  free(result->data);
  result->data = NULL;
  return 0;
}

int name_output(
    char* result, size_t size, const char* folder, const char* report, govreport_text extension) {
  const char* const slash = strrchr(report, '/');
  const char* const stem = slash != NULL ? slash + 1 : report;
  const char* const dot = strrchr(stem, '.');
  const int length = dot != NULL ? (int)(dot - stem) : (int)strlen(stem);
  const int needed = snprintf(
      result, size, "%s/%.*s.%.*s", folder, length, stem, (int)extension.size, extension.data);
  return needed > 0 && (size_t)needed < size;
}
