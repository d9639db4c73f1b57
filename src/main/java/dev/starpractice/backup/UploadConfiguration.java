package dev.starpractice.backup;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where an upload goes: not into the system's directory for temporary files, where others could read it. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** Room for the token and the borders beside the file. */
    private static final long REST = 64 * 1024;

    @Bean
    MultipartConfigElement uploads(BackupFiles files) {
        return new MultipartConfigElement(
                files.uploads().toString(), BackupFormat.MAX_BYTES, BackupFormat.MAX_BYTES + REST, 0);
    }
}
