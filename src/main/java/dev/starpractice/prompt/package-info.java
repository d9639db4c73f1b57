/** The prompts that people answer, with their guidance and sample answers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer"})
package dev.starpractice.prompt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
