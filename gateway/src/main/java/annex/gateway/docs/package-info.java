/** The reference of all APIs, for people, without the internet. */
@NullMarked
package annex.gateway.docs;

import org.jspecify.annotations.NullMarked;
