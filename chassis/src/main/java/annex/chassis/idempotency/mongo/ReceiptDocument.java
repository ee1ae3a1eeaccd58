package annex.chassis.idempotency.mongo;

import annex.chassis.idempotency.Answer;
import annex.chassis.idempotency.Receipt;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A receipt as it stands in a document. */
final class ReceiptDocument {

  static final String KEY = "key";
  static final String UNTIL = "until";
  static final String ANSWER = "answer";
  static final String BODY = "body";

  private ReceiptDocument() {}

  static Document of(Receipt receipt) {
    return new Document(KEY, receipt.key())
        .append("bodyHash", receipt.bodyHash())
        .append(UNTIL, Date.from(receipt.until()))
        .append(ANSWER, answer(receipt.answer()));
  }

  static Receipt receipt(Document document) {
    return new Receipt(
        document.getString(KEY),
        document.getString("bodyHash"),
        document.getDate(UNTIL).toInstant(),
        answer(document.get(ANSWER, Document.class)));
  }

  private static @Nullable Document answer(@Nullable Answer answer) {
    return answer == null
        ? null
        : new Document("status", answer.status())
            .append("location", answer.location())
            .append("etag", answer.etag())
            .append(BODY, answer.body());
  }

  private static @Nullable Answer answer(@Nullable Document document) {
    return document == null
        ? null
        : new Answer(
            document.getInteger("status"),
            document.getString("location"),
            document.getString("etag"),
            document.getString(BODY));
  }
}
