/** How a request becomes a person's, and where else that person is signed in. */
@NullMarked
package vn.tongket.access.session;

import org.jspecify.annotations.NullMarked;
