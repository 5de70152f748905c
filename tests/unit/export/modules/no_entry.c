/* A module that is no plugin. */
extern int govreport_test_other(void);
__attribute__((visibility("default"))) int govreport_test_other(void) {
  return 1;
}
