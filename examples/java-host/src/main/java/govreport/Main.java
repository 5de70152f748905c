package govreport;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Checks a report and exports it to every format. Arguments: the folders of forms and of formats,
 * the report, the folder to write to.
 */
public final class Main {
  private Main() {}

  public static void main(String[] words) throws Exception {
    Path report = Path.of(words[2]);
    try (Govreport govreport = Govreport.open(Path.of(words[0]), List.of(Path.of(words[1])));
        InputStream input = Files.newInputStream(report);
        Report read = govreport.read(input, report.toString())) {
      List<Finding> findings = read.check(Language.CHINESE);
      findings.forEach(finding -> System.out.println(finding.severity() + " " + finding.message()));
      if (findings.stream().noneMatch(each -> each.severity() == Finding.Severity.ERROR)) {
        exportAll(govreport, read, Path.of(words[3]), report.getFileName().toString());
      }
    }
  }

  private static void exportAll(Govreport govreport, Report report, Path folder, String name)
      throws Exception {
    String stem = name.replaceFirst("\\.[^.]*$", "");
    for (Format format : govreport.formats()) {
      Path file = folder.resolve(stem + "." + format.extension());
      report.export(format.id(), Map.of(), file, permille -> Thread.interrupted());
      System.out.println(file);
    }
  }
}
