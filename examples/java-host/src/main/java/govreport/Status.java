package govreport;

/** What a call came to: govreport_status. */
public enum Status {
  OK,
  REFUSED,
  UNSUPPORTED,
  IO,
  CANCELLED,
  LIMIT,
  INTERNAL;

  /** A status of a later library is a failure all the same. */
  static Status of(int status) {
    return status >= 0 && status < values().length ? values()[status] : INTERNAL;
  }
}
