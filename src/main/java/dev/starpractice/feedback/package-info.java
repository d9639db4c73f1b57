/** What the rubric says of a draft or of typed text, as pages and as JSON. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"draft", "prompt", "rubric", "rubric :: criteria", "rubric :: remarks", "answer"})
package dev.starpractice.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
