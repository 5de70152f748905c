package govreport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a published report. -Dgovreport.templates, -Dgovreport.plugins and -Djna.library.path say where
 * govreport is, -Dgovreport.sample is the report, and -Dgovreport.expected holds the files that the
 * program makes of it.
 */
class GovreportTest {
  private static final IntPredicate NEVER = permille -> false;

  @TempDir Path folder;
  private Govreport govreport;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(System.getProperty("govreport.templates") != null, "no govreport is given");
    govreport = Govreport.open(property("templates"), List.of(property("plugins")));
  }

  @AfterEach
  void close() {
    if (govreport != null) {
      govreport.close();
    }
  }

  private static Path property(String name) {
    return Path.of(System.getProperty("govreport." + name));
  }

  private static byte[] sample() throws IOException {
    return Files.readAllBytes(property("sample"));
  }

  /** The sample with a total that is one too many. */
  private static byte[] broken() throws IOException {
    String text = new String(sample(), StandardCharsets.UTF_8).replace("24103\t", "24104\t");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Report read(byte[] bytes) throws IOException, GovreportException {
    return govreport.read(new ByteArrayInputStream(bytes), "report.md");
  }

  private static byte[] exported(Report report, String format) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.export(format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] expected(Format format) throws IOException {
    try (Stream<Path> files = Files.list(property("expected"))) {
      return Files.readAllBytes(
          files.filter(file -> file.toString().endsWith("." + format.extension())).findAny().get());
    }
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void exportsTheReportToTheProgramsBytesInAllFormats() throws Exception {
    List<String> formats = new ArrayList<>();
    try (Report report = read(sample())) {
      for (Format format : govreport.formats()) {
        assertTrue(format.installed(), format.id());
        assertArrayEquals(expected(format), exported(report, format.id()), format.id());
        Path file = folder.resolve("report." + format.extension());
        report.export(format.id(), Map.of(), file, NEVER);
        assertArrayEquals(expected(format), Files.readAllBytes(file), format.id());
        formats.add(format.id());
      }
    }
    assertTrue(formats.containsAll(List.of("xlsx", "pdf", "ofd", "xml")), formats.toString());
  }

  @Test
  void findingsHaveFieldsAndWordsInTwoLanguages() throws Exception {
    try (Report report = read(broken())) {
      Finding error = error(report.check(Language.ENGLISH));
      assertEquals("identity", error.code());
      assertEquals("T3-ROW", error.rule());
      assertEquals("requests/new/total", error.cell());
      assertEquals("24103", error.expected());
      assertEquals("24104", error.found());
      assertEquals("report.md", error.file());
      assertTrue(error.line() > 0);
      assertTrue(error.suspects().contains("requests/new/total"), error.suspects().toString());
      assertTrue(error.message().contains("is given"), error.message());
      Finding chinese = error(report.findings(Language.CHINESE));
      assertTrue(chinese.message().contains("填的是"), chinese.message());
      assertTrue(report.json(Language.ENGLISH).contains("\"rule\":\"T3-ROW\""));
    }
  }

  private static Finding error(List<Finding> findings) {
    return findings.stream()
        .filter(each -> each.severity() == Finding.Severity.ERROR)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReportWithErrorsIsNotExportedUntilItIsCorrected() throws Exception {
    try (Report report = read(broken())) {
      GovreportException refused =
          assertThrows(GovreportException.class, () -> exported(report, "pdf"));
      assertEquals(Status.REFUSED, refused.status());
      assertEquals("T3-ROW", error(refused.findings()).rule());
      report.setCount("requests/new/total", 24103);
      Format pdf = govreport.formats().stream().filter(f -> f.id().equals("pdf")).findAny().get();
      assertArrayEquals(expected(pdf), exported(report, "pdf"));
    }
  }

  @Test
  void progressGrowsToTheEnd() throws Exception {
    for (Format format : govreport.formats()) {
      List<Integer> told = new ArrayList<>();
      IntPredicate listen =
          permille -> {
            told.add(permille);
            return false;
          };
      try (Report report = read(sample())) {
        report.export(format.id(), Map.of(), OutputStream.nullOutputStream(), listen);
      }
      assertEquals(told.stream().sorted().toList(), told, format.id());
      assertEquals(1000, told.get(told.size() - 1), format.id());
    }
  }

  @Test
  void whatIsStoppedLeavesNothingBehindAndCanBeExportedAgain() throws Exception {
    for (Format format : govreport.formats()) {
      try (Report report = read(sample())) {
        GovreportException stopped =
            assertThrows(
                GovreportException.class,
                () -> report.export(format.id(), Map.of(), folder.resolve("a"), p -> p >= 500));
        assertEquals(Status.CANCELLED, stopped.status());
        assertNothingIsLeft();
        assertArrayEquals(expected(format), exported(report, format.id()), format.id());
      }
    }
  }

  @Test
  void anExceptionOfACallbackComesThroughAndTheReportCanBeExportedAgain() throws Exception {
    for (Format format : govreport.formats()) {
      IllegalStateException mine = new IllegalStateException("mine");
      IntPredicate throwing =
          permille -> {
            throw mine;
          };
      try (Report report = read(sample())) {
        assertSame(
            mine,
            assertThrows(
                IllegalStateException.class,
                () -> report.export(format.id(), Map.of(), folder.resolve("a"), throwing)));
        assertNothingIsLeft();
        assertThrows(IOException.class, () -> report.export(format.id(), new Full(100)));
        assertArrayEquals(expected(format), exported(report, format.id()), format.id());
      }
    }
  }

  /** Takes so many bytes and no more. */
  private static final class Full extends OutputStream {
    private int room;

    Full(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- == 0) {
        throw new IOException("full");
      }
    }
  }

  @Test
  void anInputThatFailsIsNoReport() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("torn");
          }
        };
    assertThrows(IOException.class, () -> govreport.read(failing, "report.md"));
  }

  @Test
  void whatIsNoReportIsAnExceptionWithFindings() {
    for (byte[] bytes :
        List.of(
            "milk\nbread\n".getBytes(StandardCharsets.UTF_8),
            new byte[0],
            new byte[] {'a', 0, 'b'},
            new byte[] {(byte) 0xe9, (byte) 0xff},
            new byte[] {'P', 'K', 3, 4})) {
      GovreportException refused = assertThrows(GovreportException.class, () -> read(bytes));
      assertFalse(refused.findings().isEmpty());
      assertEquals("report.md", refused.findings().get(0).file());
    }
  }

  @Test
  void aReportOfAnotherFormIsAnExceptionOrFindings() throws Exception {
    ByteArrayInputStream input = new ByteArrayInputStream(sample());
    GovreportException refused =
        assertThrows(
            GovreportException.class,
            () -> govreport.read(input, "report.md", "three-public-expenses"));
    assertFalse(refused.findings().isEmpty());
    ByteArrayInputStream again = new ByteArrayInputStream(sample());
    GovreportException unknown =
        assertThrows(
            GovreportException.class, () -> govreport.read(again, "report.md", "disclosure-anual"));
    assertTrue(unknown.getMessage().contains("disclosure-anual"), unknown.getMessage());
  }

  @Test
  void wrongOptionsAndFormatsAreExceptionsThatNameThem() throws Exception {
    try (Report report = read(sample())) {
      for (Map<String, String> options :
          List.of(
              Map.of("colour", "red"),
              Map.of("created", "yesterday"),
              Map.of("created", "2025-01-01\0"))) {
        GovreportException refused =
            assertThrows(
                GovreportException.class,
                () -> report.export("pdf", options, OutputStream.nullOutputStream(), NEVER));
        String key = options.keySet().iterator().next();
        assertTrue(refused.getMessage().contains(key), refused.getMessage());
      }
      GovreportException unknown =
          assertThrows(GovreportException.class, () -> exported(report, "docm"));
      assertTrue(unknown.getMessage().contains("docm"), unknown.getMessage());
    }
  }

  @Test
  void wrongCellsAndDigitsAreExceptionsAndChangeNothing() throws Exception {
    try (Report report = read(sample())) {
      byte[] before = exported(report, "xml");
      assertThrows(GovreportException.class, () -> report.setCount("requests/new/naturel", 1));
      assertThrows(
          GovreportException.class, () -> report.setDecimal("requests/new/natural", "1e5"));
      assertThrows(
          GovreportException.class, () -> report.setDecimal("requests/new/natural", "1\0002"));
      assertThrows(
          IllegalArgumentException.class, () -> report.setText("requests/new/natural", "\ud800"));
      assertArrayEquals(before, exported(report, "xml"));
    }
  }

  @Test
  void whatIsClosedIsNotUsed() throws Exception {
    Report report = read(sample());
    report.close();
    assertThrows(IllegalStateException.class, () -> report.check(Language.ENGLISH));
    report.close();
    Report open = read(sample());
    govreport.close();
    assertThrows(IllegalStateException.class, () -> open.check(Language.ENGLISH));
    assertThrows(IllegalStateException.class, () -> govreport.formats());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    GovreportException refused =
        assertThrows(
            GovreportException.class, () -> Govreport.open(Path.of("/no/such"), List.of()));
    assertTrue(refused.getMessage().contains("/no/such"), refused.getMessage());
  }

  @Test
  void threadsShareFormsAndFormats() throws Exception {
    Callable<byte[]> task =
        () -> {
          try (Report report = read(sample())) {
            return exported(report, "pdf");
          }
        };
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      byte[] wanted = task.call();
      for (var result : pool.invokeAll(List.of(task, task, task, task))) {
        assertArrayEquals(wanted, result.get());
      }
    } finally {
      pool.shutdown();
    }
  }
}
