package govreport;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** One report, and what was found about it. Not for two threads at once. */
public final class Report implements AutoCloseable {
  private static final IntPredicate NEVER = permille -> false;

  private final Govreport owner;
  private Pointer filing;

  Report(Govreport owner, Pointer filing) {
    this.owner = owner;
    this.filing = filing;
  }

  /** Holds the report against its form. Reports with errors are no exception: look at them. */
  public List<Finding> check(Language language) throws GovreportException {
    Govreport.check(CApi.LIBRARY.govreport_filing_check(handle(), null), findingsHandle());
    return findings(language);
  }

  /** What reading and the last check found, and the calls since. */
  public List<Finding> findings(Language language) {
    return Finding.of(findingsHandle(), language);
  }

  /** Form and findings as the program's {@code check --json} prints them. */
  public String json(Language language) throws GovreportException {
    Records.Text words = new Records.Text();
    done(CApi.LIBRARY.govreport_filing_json(handle(), language.ordinal(), words));
    return words.words();
  }

  public void setCount(String cell, long count) throws GovreportException {
    done(CApi.LIBRARY.govreport_filing_set_count(handle(), Records.Text.of(cell), count));
  }

  /** The digits are kept as they are. */
  public void setDecimal(String cell, String digits) throws GovreportException {
    done(
        CApi.LIBRARY.govreport_filing_set_decimal(
            handle(), Records.Text.of(cell), Records.Text.of(digits)));
  }

  public void setText(String cell, String words) throws GovreportException {
    done(
        CApi.LIBRARY.govreport_filing_set_text(
            handle(), Records.Text.of(cell), Records.Text.of(words)));
  }

  public void export(String format, OutputStream output) throws IOException, GovreportException {
    export(format, Map.of(), output, NEVER);
  }

  /**
   * Writes as bytes are made: what stands in {@code output} after an exception is not to be used.
   *
   * @param options those that differ from their defaults
   * @param stop is told how many thousandths are done, and returns true to stop
   * @throws IOException what {@code output} threw; an exception of {@code stop} comes through, too
   */
  public void export(
      String format, Map<String, String> options, OutputStream output, IntPredicate stop)
      throws IOException, GovreportException {
    Callbacks callbacks = new Callbacks(output, stop);
    Records.ExportRequest request = callbacks.request(format, options);
    int status = CApi.LIBRARY.govreport_filing_export(handle(), request);
    callbacks.rethrow();
    done(status);
  }

  /** The same into a file, whole or not at all. */
  public void export(String format, Map<String, String> options, Path file, IntPredicate stop)
      throws IOException, GovreportException {
    Callbacks callbacks = new Callbacks(OutputStream.nullOutputStream(), stop);
    Records.ExportRequest request = callbacks.request(format, options);
    int status =
        CApi.LIBRARY.govreport_filing_export_to_file(
            handle(), request, Records.Text.of(file.toString()));
    callbacks.rethrow();
    done(status);
  }

  @Override
  public void close() {
    owner.forget(this);
    CApi.LIBRARY.govreport_filing_close(filing);
    filing = null;
  }

  Pointer findingsHandle() {
    return CApi.LIBRARY.govreport_filing_findings(handle());
  }

  private void done(int status) throws GovreportException {
    Govreport.check(status, findingsHandle());
  }

  private Pointer handle() {
    if (filing == null) {
      throw new IllegalStateException("closed");
    }
    return filing;
  }

  /** What the library calls back. No exception may pass through C: it waits here instead. */
  private static final class Callbacks {
    private final OutputStream output;
    private final IntPredicate stop;
    private Throwable thrown;
    // Held here so that they live as long as the call.
    private final CApi.Write write = this::write;
    private final CApi.Progress progress = this::progress;

    Callbacks(OutputStream output, IntPredicate stop) {
      this.output = output;
      this.stop = stop;
    }

    Records.ExportRequest request(String format, Map<String, String> options) {
      Records.ExportRequest request = new Records.ExportRequest();
      request.format.set(format);
      List<Records.Setting> settings = new ArrayList<>();
      for (Map.Entry<String, String> option : options.entrySet()) {
        Records.Setting setting = new Records.Setting();
        setting.id.set(option.getKey());
        setting.value.set(option.getValue());
        settings.add(setting);
      }
      request.settings.set(settings);
      request.write = write;
      request.progress = progress;
      return request;
    }

    void rethrow() throws IOException {
      if (thrown instanceof IOException failed) {
        throw failed;
      }
      if (thrown instanceof RuntimeException failed) {
        throw failed;
      }
      if (thrown instanceof Error failed) {
        throw failed;
      }
    }

    private int write(Pointer context, Pointer data, SizeT length) {
      try {
        output.write(data.getByteArray(0, length.intValue()));
        return Status.OK.ordinal();
      } catch (Throwable e) {
        thrown = e;
        return Status.IO.ordinal();
      }
    }

    private int progress(Pointer context, int permille) {
      try {
        return stop.test(permille) ? 1 : 0;
      } catch (Throwable e) {
        thrown = e;
        return 1;
      }
    }
  }
}
