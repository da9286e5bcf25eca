/** The composition root: each package below is one module, and only this one sees them all. */
@NullMarked
package io.baton;

import org.jspecify.annotations.NullMarked;
