package govreport;

import com.sun.jna.IntegerType;
import com.sun.jna.Native;

/** size_t of C. JNA makes it by the constructor without arguments. */
public final class SizeT extends IntegerType {
  private static final long serialVersionUID = 1L;

  public SizeT() {
    this(0);
  }

  public SizeT(long value) {
    super(Native.SIZE_T_SIZE, value, true);
  }
}
