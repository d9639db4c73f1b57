package dev.starpractice.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.backup.BackupFile.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTests {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final List<BackupFile> files = new ArrayList<>();

    @Test
    void keepsSevenDaysAndFourWeeks() {
        for (int day = 0; day < 100; day++) {
            add(START.plus(Duration.ofDays(day)), Reason.DAILY, true);
            files.removeAll(Retention.superfluous(files, ZoneOffset.UTC));
        }
        // Day 99 is a Tuesday; the weeks before it end on the days 97, 90 and 83.
        assertThat(files)
                .extracting(file -> Duration.between(START, file.madeAt()).toDays())
                .containsExactly(83L, 90L, 93L, 94L, 95L, 96L, 97L, 98L, 99L);
    }

    @Test
    void keepsTheNewestOfADay() {
        add(START, Reason.DAILY, true);
        add(START.plusSeconds(60), Reason.DAILY, true);
        assertThat(Retention.superfluous(files, ZoneOffset.UTC)).containsExactly(files.get(0));
    }

    @Test
    void letsADamagedOneTakeNobodysPlace() {
        add(START, Reason.DAILY, true);
        add(START.plusSeconds(60), Reason.DAILY, false);
        assertThat(Retention.superfluous(files, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void keepsTheLastThatWereAskedForAndTheLastBeforeUpdates() {
        for (int minute = 0; minute < 5; minute++) {
            add(START.plusSeconds(60 * minute), Reason.UPDATE, true);
            add(START.plusSeconds(60 * minute + 1), Reason.ASKED, true);
        }
        add(START.plus(Duration.ofHours(5)), Reason.DAILY, true);
        assertThat(Retention.superfluous(files, ZoneOffset.UTC))
                .containsExactlyInAnyOrderElementsOf(files.subList(0, 4));
    }

    private void add(Instant at, Reason reason, boolean good) {
        files.add(new BackupFile("backup " + files.size(), at, reason, 100, good));
    }
}
