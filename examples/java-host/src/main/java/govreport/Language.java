package govreport;

/** Of messages: govreport_language. */
public enum Language {
  CHINESE,
  ENGLISH
}
