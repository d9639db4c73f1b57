/** What is said of an answer without costing points: notes on style, and what an interviewer would probably ask next. */
@NullMarked
@NamedInterface("remarks")
package dev.starpractice.rubric.remarks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
