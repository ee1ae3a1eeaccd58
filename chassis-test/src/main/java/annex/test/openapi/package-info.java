/** The published OpenAPI documents, for tests to hold requests and answers against. */
@NullMarked
package annex.test.openapi;

import org.jspecify.annotations.NullMarked;
