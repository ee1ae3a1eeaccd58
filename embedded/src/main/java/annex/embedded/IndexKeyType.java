package annex.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * The keys of unique indexes: their values one after the other, each compared and written by its
 * own type. By default whole keys would be serialized for every comparison.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {

  private static final int BYTES_PER_VALUE = 64;

  private final ObjectDataType values = new ObjectDataType();

  @Override
  public int compare(KeyValue left, KeyValue right) {
    var bySize = Integer.compare(left.size(), right.size());
    for (var i = 0; bySize == 0 && i < left.size(); i++) {
      var byValue = values.compare(left.get(i), right.get(i));
      if (byValue != 0) {
        return byValue;
      }
    }
    return bySize;
  }

  @Override
  public int getMemory(KeyValue key) {
    return BYTES_PER_VALUE * (1 + key.size());
  }

  @Override
  public void write(WriteBuffer out, KeyValue key) {
    out.putVarInt(key.size());
    key.forEach(value -> values.write(out, value));
  }

  @Override
  public KeyValue read(ByteBuffer in) {
    var size = DataUtils.readVarInt(in);
    var read = new ArrayList<Object>(size);
    for (var i = 0; i < size; i++) {
      read.add(values.read(in));
    }
    return new KeyValue(read);
  }

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }
}
