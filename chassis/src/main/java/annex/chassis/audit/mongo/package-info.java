/** The chain of the audit in MongoDB. */
@NullMarked
package annex.chassis.audit.mongo;

import org.jspecify.annotations.NullMarked;
