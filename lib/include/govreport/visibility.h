#ifndef GOVREPORT_VISIBILITY_H
#define GOVREPORT_VISIBILITY_H

/* Marks what the library offers: everything else stays hidden when it is built as a shared library.
 */
#define GOVREPORT_API __attribute__((visibility("default")))

#endif
