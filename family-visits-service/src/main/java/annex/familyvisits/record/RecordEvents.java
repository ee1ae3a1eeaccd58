package annex.familyvisits.record;

/** What is told of the records of a kind, where more is told than that something happened. */
public interface RecordEvents<R extends FamilyRecord> {

  /** The kind. */
  Kind<R> kind();

  /** The payload of the event. */
  Object payload(Moved<R> moved);
}
