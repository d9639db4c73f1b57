/** What every page needs: security, error pages, settings, the data directory. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.starpractice.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
