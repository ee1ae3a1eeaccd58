package annex.test.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A change that breaks somebody's program is told from one that only adds. */
class ReleasedApiTest {

  private static final String DOCUMENT =
      """
      paths:
        /things/{id}:
          get:
            security: [{token: [things.read]}]
            parameters:
              - {name: id, in: path, required: true, schema: {type: string, pattern: "^[A-Z]+$"}}
              - {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 200}}
            responses:
              "200":
                headers: {ETag: {schema: {type: string}}}
                content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
              "404": {description: Not there}
          post:
            parameters: []
            requestBody:
              required: false
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      name: {type: [string, "null"], maxLength: 10}
                      kind: {enum: [a, b]}
                    required: [kind]
                    additionalProperties: false
            responses:
              "201": {description: Made}
      components:
        schemas:
          Thing:
            type: object
            properties:
              name: {type: string, minLength: 1}
              kind: {enum: [a, b]}
              parts: {type: array, items: {anyOf: [{const: x}, {type: "null"}]}}
            required: [name, kind]
            additionalProperties: false
      """;

  private static List<String> broken(String there, String instead) {
    assertThat(DOCUMENT).contains(there);
    return ReleasedApi.broken(read(DOCUMENT), read(DOCUMENT.replace(there, instead)));
  }

  private static JsonNode read(String yaml) {
    return new YAMLMapper().readTree(yaml);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /things/{id}:                        | /thing/{id}:                         | GET /things/{id}: is gone
          post:                                | put:                                 | POST /things/{id}: is gone
          things.read                          | things.all                           | GET /things/{id}: asks for the scope things.all
          maximum: 200                         | maximum: 100                         | GET /things/{id} query size: maximum is higher
          name: size                           | name: length                         | GET /things/{id}: query size is not known any more
          in: query, schema                    | in: query, required: true, schema    | GET /things/{id}: query size is required
          required: false                      | required: true                       | POST /things/{id}: the body is required
          maxLength: 10                        | maxLength: 9                         | POST /things/{id} body/name: maxLength is higher
          '[string, "null"], maxLength: 10'    | 'string, maxLength: 10'              | 'POST /things/{id} body/name: may be [null, string], not only [string]'
          headers: {ETag:                      | headers: {Tag:                       | GET /things/{id} 200: the header ETag is gone
          '"200":'                             | '"202":'                             | GET /things/{id} 200: is not answered any more
          application/json: {schema: {$ref     | text/plain: {schema: {$ref           | GET /things/{id} 200: application/json is not answered any more
          '{type: string, minLength: 1}'       | '{type: string}'                     | GET /things/{id} 200/name: minLength is lower
          '{type: string, minLength: 1}'       | '{type: [string, "null"], minLength: 1}' | 'GET /things/{id} 200/name: may be [null, string], not only [string]'
          'required: [name, kind]'             | 'required: [name]'                   | GET /things/{id} 200: kind may be missing
          'parts: {type'                       | 'pieces: {type'                      | GET /things/{id} 200: parts is gone
          '{const: x}'                         | '{const: y}'                         | GET /things/{id} 200/parts/items: is none of the choices that there were
          """)
  void what_breaks_is_named(String there, String instead, String named) {
    assertThat(broken(there, instead)).contains(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maximum: 200                  | maximum: 300
          maxLength: 10                 | maxLength: 11
          'description: Made'           | 'description: Made anew'
          'name: {type: string, minLength: 1}' | 'name: {type: string, minLength: 2, maxLength: 5}'
          'required: [name, kind]'      | 'required: [name, kind, parts]'
          '{const: x}, {type: "null"}'  | '{const: x}'
          'required: false'             | 'description: May be left out'
          'security: [{token: [things.read]}]' | 'security: []'
          'parameters: []'              | 'parameters: [{name: more, in: query, schema: {type: string}}]'
          '"404"'                       | '"410"'
          """)
  void what_only_adds_does_not_break(String there, String instead) {
    assertThat(broken(there, instead)).isEmpty();
  }
}
