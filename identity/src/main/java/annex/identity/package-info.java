/**
 * A small OAuth 2.1 issuer: client credentials for programs, authorization code with PKCE for
 * people. Any OpenID Connect issuer may stand in its place.
 */
@NullMarked
package annex.identity;

import org.jspecify.annotations.NullMarked;
