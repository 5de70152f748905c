package govreport;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Map;

/** The functions of govreport.h that the classes of this package call. */
interface CApi extends Library {
  /** Found as JNA finds libraries: -Djna.library.path, then the system's. */
  CApi LIBRARY = Native.load("govreport", CApi.class, Map.of());

  interface Write extends Callback {
    int invoke(Pointer context, Pointer data, SizeT length);
  }

  interface Progress extends Callback {
    int invoke(Pointer context, int permille);
  }

  int govreport_host_abi();

  String govreport_version();

  int govreport_findings_create(PointerByReference result);

  void govreport_findings_close(Pointer findings);

  int govreport_findings_count(Pointer findings);

  int govreport_findings_at(
      Pointer findings, int index, int language, Records.FindingDetails result);

  int govreport_library_open(
      Records.LibrarySettings settings, Pointer findings, PointerByReference result);

  void govreport_library_close(Pointer library);

  int govreport_library_formats(Pointer library, Records.Array result);

  int govreport_filing_read(Pointer library, Records.FilingInput input, PointerByReference result);

  void govreport_filing_close(Pointer filing);

  Pointer govreport_filing_findings(Pointer filing);

  int govreport_filing_set_count(Pointer filing, Records.Text.ByValue cell, long count);

  int govreport_filing_set_decimal(
      Pointer filing, Records.Text.ByValue cell, Records.Text.ByValue digits);

  int govreport_filing_set_text(
      Pointer filing, Records.Text.ByValue cell, Records.Text.ByValue words);

  int govreport_filing_check(Pointer filing, Pointer previous);

  int govreport_filing_json(Pointer filing, int language, Records.Text result);

  int govreport_filing_export(Pointer filing, Records.ExportRequest request);

  int govreport_filing_export_to_file(
      Pointer filing, Records.ExportRequest request, Records.Text.ByValue file);
}
