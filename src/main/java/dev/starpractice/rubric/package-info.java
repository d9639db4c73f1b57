/** What a good answer is: criteria, levels, evidence, and the score they make. */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "text"})
package dev.starpractice.rubric;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
