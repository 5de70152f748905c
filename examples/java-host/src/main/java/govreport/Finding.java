package govreport;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Something that is wrong with a report, or worth knowing. What does not apply is empty or 0. */
public record Finding(
    Severity severity,
    String code,
    String rule,
    String message,
    String hint,
    String file,
    int line,
    String cell,
    String label,
    String sheet,
    String clause,
    String expected,
    String found,
    List<String> suspects,
    String slip) {
  /** From the one that forbids export to the one that only says something: govreport_severity. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  static Finding of(Records.FindingDetails details) {
    return new Finding(
        Severity.values()[details.severity],
        details.code.words(),
        details.rule.words(),
        details.message.words(),
        details.hint.words(),
        details.file.words(),
        details.line,
        details.cell.words(),
        details.label.words(),
        details.sheet.words(),
        details.clause.words(),
        details.expected.words(),
        details.found.words(),
        details.suspects.texts(),
        details.slip.words());
  }

  /** Copies what the handle holds, which lives only until it is asked again. */
  static List<Finding> of(Pointer findings, Language language) {
    List<Finding> result = new ArrayList<>();
    for (int i = 0; i < CApi.LIBRARY.govreport_findings_count(findings); i++) {
      Records.FindingDetails details = new Records.FindingDetails();
      CApi.LIBRARY.govreport_findings_at(findings, i, language.ordinal(), details);
      result.add(of(details));
    }
    return result;
  }
}
