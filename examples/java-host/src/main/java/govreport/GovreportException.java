package govreport;

import java.util.List;

/** A call that did not do what it was asked for; the findings say why. */
public final class GovreportException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Status status;
  private final transient List<Finding> findings;

  GovreportException(Status status, List<Finding> findings) {
    super(findings.isEmpty() ? status.name() : findings.get(findings.size() - 1).message());
    this.status = status;
    this.findings = List.copyOf(findings);
  }

  public Status status() {
    return status;
  }

  public List<Finding> findings() {
    return findings;
  }
}
