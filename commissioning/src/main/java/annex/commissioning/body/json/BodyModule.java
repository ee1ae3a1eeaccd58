package annex.commissioning.body.json;

import annex.commissioning.body.Cell;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Reads and writes {@link Cell}: a number, null, or {@code {"applicable":false}}. */
public final class BodyModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  private static final String APPLICABLE = "applicable";

  public BodyModule() {
    super("annex-body");
    addSerializer(Cell.class, new CellWriter());
    addDeserializer(Cell.class, new CellReader());
  }

  private static final class CellWriter extends StdSerializer<Cell> {

    CellWriter() {
      super(Cell.class);
    }

    @Override
    public void serialize(Cell cell, JsonGenerator json, SerializationContext context) {
      switch (cell) {
        case Cell.Count(Integer value) -> json.writeNumber(value);
        case Cell.NotApplicable _ -> {
          json.writeStartObject();
          json.writeBooleanProperty(APPLICABLE, false);
          json.writeEndObject();
        }
      }
    }
  }

  private static final class CellReader extends StdDeserializer<Cell> {

    CellReader() {
      super(Cell.class);
    }

    @Override
    public @Nullable Cell deserialize(JsonParser parser, DeserializationContext context) {
      return switch (parser.currentToken()) {
        case VALUE_NUMBER_INT -> count(context.readValue(parser, Integer.class), context);
        case START_OBJECT -> notApplicable(parser, context);
        default -> refuse(parser, context);
      };
    }

    private static @Nullable Cell count(@Nullable Integer value, DeserializationContext context) {
      if (value == null) {
        return null;
      }
      if (value < 0) {
        return (Cell) context.handleWeirdNumberValue(Cell.class, value, "must be 0 or more");
      }
      return new Cell.Count(value);
    }

    private static @Nullable Cell notApplicable(JsonParser parser, DeserializationContext context) {
      boolean stated =
          parser.nextToken() == JsonToken.PROPERTY_NAME
              && APPLICABLE.equals(parser.currentName())
              && parser.nextToken() == JsonToken.VALUE_FALSE
              && parser.nextToken() == JsonToken.END_OBJECT;
      if (stated) {
        return Cell.notApplicable();
      }
      return (Cell) context.handleWeirdNativeValue(context.constructType(Cell.class), "", parser);
    }

    private static @Nullable Cell refuse(JsonParser parser, DeserializationContext context) {
      return (Cell) context.handleUnexpectedToken(context.constructType(Cell.class), parser);
    }
  }
}
