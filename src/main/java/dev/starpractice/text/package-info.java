/** A text as sentences and words with offsets into the original. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.starpractice.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
