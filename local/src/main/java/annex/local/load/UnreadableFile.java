package annex.local.load;

/** A file is not what a file of a package is. */
final class UnreadableFile extends RuntimeException {

  private final String pointer;

  UnreadableFile(String pointer, String message) {
    super(message);
    this.pointer = pointer;
  }

  /** JSON pointer to what is wrong, empty for the whole file. */
  String pointer() {
    return pointer;
  }
}
