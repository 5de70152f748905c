import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import org.ofdrw.converter.export.ImageExporter;
import org.ofdrw.core.attachment.CT_Attachment;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/**
 * What ofdrw makes of OFD files: OfdJudge PICTURE_FOLDER|- FILE...
 *
 * <p>Prints one JSON object a line a file: its pages, text in order and page by page, attachments and
 * page pictures (none for "-"; as fine as the property pixelsPerMm says), or the error that stopped
 * ofdrw. Many files share the start of one Java machine.
 */
public final class OfdJudge {
  private static final double PIXELS_PER_MM =
      Double.parseDouble(System.getProperty("pixelsPerMm", "10"));

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8.name());
    boolean draws = !arguments[0].equals("-");
    for (int i = 1; i < arguments.length; ++i) {
      Path pictures = draws ? Paths.get(arguments[0], Integer.toString(i)) : null;
      out.println(judge(Paths.get(arguments[i]), pictures));
    }
    System.exit(0); // the fonts of AWT leave threads behind
  }

  private static String judge(Path file, Path pictures) {
    StringBuilder json = new StringBuilder("{\"file\":").append(quoted(file.toString()));
    try (OFDReader reader = new OFDReader(file)) {
      ContentExtractor extractor = new ContentExtractor(reader);
      json.append(",\"pages\":").append(reader.getNumberOfPages());
      json.append(",\"text\":").append(list(extractor.extractAll()));
      json.append(",\"page_text\":").append(list(pageText(reader, extractor)));
      json.append(",\"attachments\":").append(list(attachmentNames(reader)));
      if (pictures != null) {
        json.append(",\"pictures\":").append(list(draw(file, pictures)));
      }
    } catch (Exception | LinkageError error) {
      json.append(",\"error\":").append(quoted(error.toString()));
    }
    return json.append('}').toString();
  }

  private static List<String> attachmentNames(OFDReader reader) {
    List<String> names = new ArrayList<>();
    for (CT_Attachment attachment : reader.getAttachmentList()) {
      names.add(attachment.getAttachmentName());
    }
    return names;
  }

  private static List<String> pageText(OFDReader reader, ContentExtractor extractor) {
    List<String> pages = new ArrayList<>();
    for (int number = 1; number <= reader.getNumberOfPages(); ++number) {
      pages.add(String.join("", extractor.getPageContent(number)));
    }
    return pages;
  }

  private static List<String> draw(Path file, Path pictures) throws Exception {
    Files.createDirectories(pictures);
    List<String> drawn = new ArrayList<>();
    try (ImageExporter exporter = new ImageExporter(file, pictures, "PNG", PIXELS_PER_MM)) {
      exporter.export();
      for (Path picture : exporter.getImgFilePaths()) {
        drawn.add(picture.toString());
      }
    }
    return drawn;
  }

  private static String list(List<String> items) {
    List<String> quotedItems = new ArrayList<>();
    for (String item : items) {
      quotedItems.add(quoted(item));
    }
    return "[" + String.join(",", quotedItems) + "]";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
