/** Everything out as JSON and back in, nothing lost. */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "draft", "feedback", "system"})
package dev.starpractice.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
