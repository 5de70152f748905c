package govreport;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Forms and formats, opened once. Threads may share it; a report belongs to one thread at a time.
 * Closing it closes the reports that were read with it.
 */
public final class Govreport implements AutoCloseable {
  /** More bytes are no report. */
  private static final int LIMIT = 64 << 20;

  private final Set<Report> reports = ConcurrentHashMap.newKeySet();
  private Pointer library;

  private Govreport(Pointer library) {
    this.library = library;
  }

  /** The library's version, and the number of its C API. */
  public static String version() {
    return CApi.LIBRARY.govreport_version() + ", ABI " + CApi.LIBRARY.govreport_host_abi();
  }

  /**
   * @param templates the folder of forms
   * @param plugins folders of formats; one that is not there is passed over
   */
  public static Govreport open(Path templates, List<Path> plugins) throws GovreportException {
    Records.LibrarySettings settings = new Records.LibrarySettings();
    settings.templateFolder.set(templates.toString());
    settings.pluginFolders.set(plugins.stream().map(Govreport::text).toList());
    PointerByReference findings = new PointerByReference();
    PointerByReference library = new PointerByReference();
    check(CApi.LIBRARY.govreport_findings_create(findings), null);
    try {
      check(
          CApi.LIBRARY.govreport_library_open(settings, findings.getValue(), library),
          findings.getValue());
    } finally {
      CApi.LIBRARY.govreport_findings_close(findings.getValue());
    }
    return new Govreport(library.getValue());
  }

  public List<Format> formats() throws GovreportException {
    Records.Array list = new Records.Array();
    check(CApi.LIBRARY.govreport_library_formats(handle(), list), null);
    return list.map(Records.FormatDetails::new, Format::of);
  }

  /**
   * Reads a report to the end of the stream.
   *
   * @param name what to call it in findings; its extension says what it is
   */
  public Report read(InputStream input, String name) throws IOException, GovreportException {
    return read(input, name, "");
  }

  /** The same for a report that is to be on {@code form}, whatever it says itself. */
  public Report read(InputStream input, String name, String form)
      throws IOException, GovreportException {
    byte[] bytes = input.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new IOException(name + " has more than " + LIMIT + " bytes");
    }
    Records.FilingInput given = new Records.FilingInput();
    given.bytes.fill(bytes, Records.Text.class);
    given.file.set(name);
    given.form.set(form);
    PointerByReference filing = new PointerByReference();
    int status = CApi.LIBRARY.govreport_filing_read(handle(), given, filing);
    if (filing.getValue() == null) {
      check(status, null);
    }
    Report report = new Report(this, filing.getValue());
    reports.add(report);
    if (Status.of(status) != Status.OK) {
      GovreportException why = failure(status, report.findingsHandle());
      report.close();
      throw why;
    }
    return report;
  }

  @Override
  public void close() {
    reports.forEach(Report::close);
    CApi.LIBRARY.govreport_library_close(library);
    library = null;
  }

  void forget(Report report) {
    reports.remove(report);
  }

  static void check(int status, Pointer findings) throws GovreportException {
    if (Status.of(status) != Status.OK) {
      throw failure(status, findings);
    }
  }

  private static GovreportException failure(int status, Pointer findings) {
    return new GovreportException(Status.of(status), Finding.of(findings, Language.ENGLISH));
  }

  private static Records.Text text(Path folder) {
    Records.Text result = new Records.Text();
    result.set(folder.toString());
    return result;
  }

  private Pointer handle() {
    if (library == null) {
      throw new IllegalStateException("closed");
    }
    return library;
  }
}
