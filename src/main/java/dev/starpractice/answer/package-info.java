/** What a person answers: the five sections, and the kinds of prompt they answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.starpractice.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
