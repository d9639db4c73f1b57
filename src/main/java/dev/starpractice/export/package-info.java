/** Answers as documents: one model, one small writer per format. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feedback", "draft", "prompt", "answer"})
package dev.starpractice.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
