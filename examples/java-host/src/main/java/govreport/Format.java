package govreport;

/** A format that reports can be exported to. */
public record Format(
    String id, String title, String extension, String mediaType, boolean paged, boolean installed) {
  static Format of(Records.FormatDetails details) {
    return new Format(
        details.id.words(),
        details.titleEnglish.words(),
        details.extension.words(),
        details.mediaType.words(),
        details.paged != 0,
        details.installed != 0);
  }
}
