/** What an authority says of its programme's figures at entry: from where on one is asked about. */
@NullMarked
@NamedInterface("usual")
package vn.tongket.programme.usual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
