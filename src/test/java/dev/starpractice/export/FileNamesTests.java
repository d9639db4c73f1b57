package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    Patching 14 services in 36 hours, patching-14-services-in-36-hours
                    ../../etc/passwd,                 etc-passwd
                    C:\\Windows\\x.exe,               c-windows-x-exe
                    CON,                              con-file
                    LPT1.,                            lpt1-file
                    Überraschung! Žluťoučký кот,      überraschung-žluťoučký-кот
                    日本語 😀,                         日本語
                    "; rm -rf / #,                    rm-rf
                    =1+1,                             1-1
                    """)
    void makesAStemOfWords(String words, String stem) {
        assertThat(FileNames.stem(words)).isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "😀", "\u202e", "\"\r\nX-Evil: 1", "/\\:*?\"<>|", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢"})
    void makesASafeNameOfAnything(String words) {
        String name = FileNames.of("answers", words, DAY, "md");

        assertThat(name).startsWith("star-practice-answers-").endsWith("2026-11-23.md");
        assertThat(name).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|;\\s]");
    }

    @Test
    void staysShortWhateverTheWords() {
        assertThat(FileNames.of("answers", "𝔘".repeat(5_000), DAY, "md").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(255);
        assertThat(FileNames.stem("a ".repeat(5_000)))
                .hasSizeLessThanOrEqualTo(48)
                .doesNotEndWith("-");
    }
}
