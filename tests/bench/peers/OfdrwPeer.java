import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.element.Div;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.TextAlign;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;

/**
 * What ofdrw takes for one report after another, in one process: OfdrwPeer INPUT_FOLDER REPORTS
 * OUTPUT.ofd embedded|named
 *
 * <p>INPUT_FOLDER holds report.json and faces.json (role → family and file). "embedded" puts the
 * whole fonts in, as ofdrw makes no subsets; "named" only their names. Paragraphs flow; ofdrw has no
 * tables, so each is drawn cell by cell on a canvas. Prints one line of JSON.
 */
public final class OfdrwPeer {
  private static final double POINT = 25.4 / 72;
  private static final double EMU_PER_MM = 36000;
  private static final double TEXT_WIDTH = 156; // mm, between the margins
  private static final double LINE = 10.227;
  private static final double TABLE_LINE = 12 * POINT;
  private static final double TABLE_SIZE = 9 * POINT;
  private static final double PADDING = 1.6; // above and below a cell's lines together

  private final JSONObject report;
  private final JSONObject faces;
  private final boolean embeds;

  private OfdrwPeer(Path folder, boolean embeds) throws IOException {
    report = read(folder.resolve("report.json"));
    faces = read(folder.resolve("faces.json"));
    this.embeds = embeds;
  }

  public static void main(String[] arguments) throws IOException {
    OfdrwPeer peer = new OfdrwPeer(Paths.get(arguments[0]), arguments[3].equals("embedded"));
    JSONArray times = new JSONArray();
    byte[] made = {};
    for (int i = Integer.parseInt(arguments[1]); i > 0; --i) {
      double before = cpuMilliseconds();
      made = peer.make();
      times.put(cpuMilliseconds() - before);
    }
    Files.write(Paths.get(arguments[2]), made);
    System.out.println(new JSONObject().put("times", times).put("bytes", made.length));
    System.exit(0); // the fonts of AWT leave threads behind
  }

  private static JSONObject read(Path file) throws IOException {
    return new JSONObject(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /** Of all threads: those that compile and collect garbage count as well. */
  private static double cpuMilliseconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime() / 1e6;
  }

  private byte[] make() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, Font> fonts = fonts();
    try (OFDDoc document = new OFDDoc(out)) {
      document.setDefaultPageLayout(PageLayout.A4().setMargin(37.0, 26.0, 35.0, 28.0));
      JSONArray blocks = report.getJSONArray("blocks");
      for (int i = 0; i < blocks.length(); ++i) {
        document.add(element(blocks.getJSONObject(i), fonts));
      }
    }
    return out.toByteArray();
  }

  private Map<String, Font> fonts() {
    Map<String, Font> byFamily = new HashMap<>();
    Map<String, Font> byRole = new HashMap<>();
    for (String role : JSONObject.getNames(faces)) {
      JSONObject face = faces.getJSONObject(role);
      byRole.put(role, byFamily.computeIfAbsent(face.getString("family"), family ->
          new Font(family, family, Paths.get(face.getString("file"))).setEmbeddable(embeds)));
    }
    return byRole;
  }

  private Div<?> element(JSONObject block, Map<String, Font> fonts) {
    String text = block.getString("text");
    switch (block.getString("kind")) {
      case "table":
        return new Table(block, fonts.get("songti")).canvas();
      case "title":
        return paragraph(text, fonts.get("xiaobiaosong"), 22).setTextAlign(TextAlign.center);
      case "heading":
        String role = block.getInt("level") == 1 ? "heiti" : "kaiti";
        return paragraph(text, fonts.get(role), 16).setFirstLineIndent(2);
      case "signature":
        return paragraph(text, fonts.get("fangsong"), 16).setTextAlign(TextAlign.right);
      default:
        return paragraph(text, fonts.get("fangsong"), 16).setFirstLineIndent(2);
    }
  }

  private static Paragraph paragraph(String text, Font font, double points) {
    double size = points * POINT;
    return new Paragraph().setDefaultFont(font).setFontSize(size).setLineSpace(LINE - size).add(text);
  }

  /** A table as one canvas. */
  private static final class Table {
    private final JSONArray rows;
    private final double[] x; // the edges of columns
    private final double[] y; // the edges of rows
    private final List<Cell> cells = new ArrayList<>();
    private final FontSetting font;

    Table(JSONObject block, Font face) {
      rows = block.getJSONArray("rows");
      font = new FontSetting(TABLE_SIZE, face)
          .setTextAlign(org.ofdrw.layout.element.canvas.TextAlign.center);
      x = edgesOfColumns(block.getJSONArray("widths"));
      place();
      y = edgesOfRows();
    }

    private static double[] edgesOfColumns(JSONArray widths) {
      double[] edges = new double[widths.length() + 1];
      for (int i = 0; i < widths.length(); ++i) {
        edges[i + 1] = edges[i] + widths.getLong(i) / EMU_PER_MM;
      }
      return edges;
    }

    /** Gives each cell the first columns that no cell from above reaches into. */
    private void place() {
      int[] takenTo = new int[x.length - 1]; // by column: the row that is free again
      for (int row = 0; row < rows.length(); ++row) {
        int column = 0;
        for (int i = 0; i < rows.getJSONArray(row).length(); ++i) {
          Cell cell = new Cell(rows.getJSONArray(row).getJSONObject(i), row);
          while (takenTo[column] > row) {
            ++column;
          }
          cell.column = column;
          for (int each = column; each < column + cell.columnSpan; ++each) {
            takenTo[each] = row + cell.rowSpan;
          }
          cell.lines = wrapped(cell.text, x[column + cell.columnSpan] - x[column] - 1);
          cells.add(cell);
        }
      }
    }

    private List<String> wrapped(String text, double width) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      double used = 0;
      for (char c : text.toCharArray()) {
        double step = font.charWidth(c);
        if (used + step > width && line.length() > 0) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(c);
        used += step;
      }
      lines.add(line.toString());
      return lines;
    }

    private double[] edgesOfRows() {
      double[] heights = new double[rows.length()];
      for (int row = 0; row < heights.length; ++row) {
        heights[row] = TABLE_LINE + PADDING;
      }
      for (Cell cell : cells) {
        double needed = cell.lines.size() * TABLE_LINE + PADDING;
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
          heights[row] = Math.max(heights[row], needed / cell.rowSpan);
        }
      }
      double[] edges = new double[heights.length + 1];
      for (int row = 0; row < heights.length; ++row) {
        edges[row + 1] = edges[row] + heights[row];
      }
      return edges;
    }

    Canvas canvas() {
      // Whole: ofdrw loses a canvas that it parts at the end of a page.
      return new Canvas(TEXT_WIDTH, y[y.length - 1]).setDrawer(this::draw).setIntegrity(true);
    }

    private void draw(DrawContext context) throws IOException {
      context.setFont(font);
      context.setLineWidth(0.5 * POINT);
      for (Cell cell : cells) {
        double left = x[cell.column];
        double width = x[cell.column + cell.columnSpan] - left;
        double top = y[cell.row];
        double height = y[cell.row + cell.rowSpan] - top;
        context.strokeRect(left, top, width, height);
        double line = top + (height - cell.lines.size() * TABLE_LINE) / 2 + TABLE_SIZE;
        for (String text : cell.lines) {
          if (!text.isEmpty()) {
            context.fillText(text, left + width / 2, line);
          }
          line += TABLE_LINE;
        }
      }
    }
  }

  private static final class Cell {
    final String text;
    final int row;
    final int rowSpan;
    final int columnSpan;
    int column;
    List<String> lines;

    Cell(JSONObject cell, int row) {
      text = cell.getString("text");
      this.row = row;
      rowSpan = cell.getInt("row_span");
      columnSpan = cell.getInt("column_span");
    }
  }
}
