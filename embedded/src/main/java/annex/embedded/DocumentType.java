package annex.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Keeps documents as BSON in the store's file, as the protocol has them. By default they would be
 * serialized Java objects: five times slower and bound to the classes of one version.
 */
final class DocumentType extends BasicDataType<Document> {

  /**
   * A guess that follows what is written, for the file's cache; exact sizes would cost an encoding.
   */
  private volatile int typicalBytes = 2048;

  @Override
  public int getMemory(Document document) {
    return typicalBytes;
  }

  @Override
  public void write(WriteBuffer out, Document document) {
    var bson = Unpooled.buffer(typicalBytes);
    BsonEncoder.encodeDocument(document, bson);
    var length = bson.readableBytes();
    out.putInt(length).put(bson.nioBuffer());
    typicalBytes = (15 * typicalBytes + length) / 16 + 1;
  }

  @Override
  public Document read(ByteBuffer in) {
    var length = in.getInt();
    var bson = in.slice(in.position(), length);
    in.position(in.position() + length);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
