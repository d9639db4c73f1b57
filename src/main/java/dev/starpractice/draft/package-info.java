/** A person's saved answers and every revision of them; {@link dev.starpractice.draft.DraftService} is the one door. */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "prompt"})
package dev.starpractice.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
