/** One class per criterion of the definition (RUBRIC, {@code rubric/definition.md}), and the one ordered list of them. */
@NullMarked
@NamedInterface("criteria")
package dev.starpractice.rubric.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
