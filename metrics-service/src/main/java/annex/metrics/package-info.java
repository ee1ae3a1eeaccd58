/**
 * Metrics: what the establishment is measured by and what it undertakes. Owns section 4 of the
 * annex with its delivery metrics, table 3, the commissioning intentions, table 6, the objectives,
 * and tables 7a to 7c, the service specifications and options.
 */
@NullMarked
package annex.metrics;

import org.jspecify.annotations.NullMarked;
