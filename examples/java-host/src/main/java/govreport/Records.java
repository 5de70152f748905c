package govreport;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The records of govreport.h, field by field. JNA wants them public. */
public final class Records {
  private Records() {}

  /** govreport_text: UTF-8, not ended by NUL. */
  @FieldOrder({"data", "size"})
  public static class Text extends Structure {
    public Pointer data;
    public SizeT size = new SizeT();

    public static final class ByValue extends Text implements Structure.ByValue {}

    /** Points to a copy of the words, which lives as long as this record. */
    <T extends Text> T fill(byte[] bytes, Class<T> type) {
      if (bytes.length > 0) {
        Memory memory = new Memory(bytes.length);
        memory.write(0, bytes, 0, bytes.length);
        data = memory;
      }
      size = new SizeT(bytes.length);
      return type.cast(this);
    }

    void set(String words) {
      fill(utf8(words), Text.class);
    }

    static ByValue of(String words) {
      return new ByValue().fill(utf8(words), ByValue.class);
    }

    String words() {
      return size.intValue() == 0 ? "" : new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
      return data.getByteArray(0, size.intValue());
    }
  }

  /** govreport_array: records of whatever length the library has. */
  @FieldOrder({"data", "count", "stride"})
  public static class Array extends Structure {
    public Pointer data;
    public int count;
    public int stride;
    private List<?> kept; // what the records themselves point to

    /** Copies each record, as far as both sides know it, and turns it into something lasting. */
    <R extends Structure, T> List<T> map(Supplier<R> record, Function<R, T> turn) {
      List<T> result = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        R known = record.get();
        int length = Math.min(stride, known.size());
        byte[] bytes = data.getByteArray((long) i * stride, length);
        known.getPointer().write(0, bytes, 0, length);
        known.read();
        result.add(turn.apply(known));
      }
      return result;
    }

    List<String> texts() {
      return map(Text::new, Text::words);
    }

    /** Points to copies of the records, which live as long as this one. */
    <R extends Structure> void set(List<R> records) {
      if (records.isEmpty()) {
        return;
      }
      stride = records.get(0).size();
      count = records.size();
      Memory memory = new Memory((long) stride * count);
      for (int i = 0; i < count; i++) {
        records.get(i).write();
        byte[] bytes = records.get(i).getPointer().getByteArray(0, stride);
        memory.write((long) i * stride, bytes, 0, stride);
      }
      data = memory;
      kept = records;
    }
  }

  /** A record that begins with its size. */
  public abstract static class Sized extends Structure {
    public SizeT size = new SizeT();

    Sized() {
      size = new SizeT(size());
    }
  }

  /** govreport_finding_details. */
  @FieldOrder({"size", "severity", "line", "code", "rule", "message", "hint", "file", "cell",
      "label", "sheet", "clause", "expected", "found", "suspects", "slip"})
  public static final class FindingDetails extends Sized {
    public int severity;
    public int line;
    public Text code;
    public Text rule;
    public Text message;
    public Text hint;
    public Text file;
    public Text cell;
    public Text label;
    public Text sheet;
    public Text clause;
    public Text expected;
    public Text found;
    public Array suspects;
    public Text slip;
  }

  /** govreport_library_settings. */
  @FieldOrder({"size", "templateFolder", "pluginFolders", "fontFolders"})
  public static final class LibrarySettings extends Sized {
    public Text templateFolder;
    public Array pluginFolders;
    public Array fontFolders;
  }

  /** govreport_format_details. */
  @FieldOrder({"id", "titleChinese", "titleEnglish", "extension", "mediaType", "standards", "paged",
      "installed", "options", "plugin", "pluginVersion", "libraries", "file"})
  public static final class FormatDetails extends Structure {
    public Text id;
    public Text titleChinese;
    public Text titleEnglish;
    public Text extension;
    public Text mediaType;
    public Text standards;
    public int paged;
    public int installed;
    public Array options;
    public Text plugin;
    public Text pluginVersion;
    public Text libraries;
    public Text file;
  }

  /** govreport_filing_input. */
  @FieldOrder({"size", "bytes", "file", "source", "version", "form", "year", "reserved"})
  public static final class FilingInput extends Sized {
    public Text bytes;
    public Text file;
    public int source;
    public int version;
    public Text form;
    public int year;
    public int reserved;
  }

  /** govreport_setting. */
  @FieldOrder({"id", "value"})
  public static final class Setting extends Structure {
    public Text id;
    public Text value;
  }

  /** govreport_export_request. */
  @FieldOrder({"size", "format", "settings", "draft", "reserved", "context", "write", "progress"})
  public static final class ExportRequest extends Sized {
    public Text format;
    public Array settings;
    public int draft;
    public int reserved;
    public Pointer context;
    public CApi.Write write;
    public CApi.Progress progress;
  }

  /** Nothing is replaced silently: half a surrogate pair is no text. */
  private static byte[] utf8(String words) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(words));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not a text: " + words, e);
    }
  }
}
