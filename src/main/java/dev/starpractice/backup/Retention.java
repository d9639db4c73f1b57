package dev.starpractice.backup;

import dev.starpractice.backup.BackupFile.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Which backups are kept: of the last seven days and the last four weeks that have any, the newest of each. */
final class Retention {

    static final int DAYS = 7;

    static final int WEEKS = 4;

    /** Besides, so many of those that someone asked for, and of those from before an update. */
    static final int SPECIAL = 3;

    private Retention() {}

    /** Those of the good backups that are not needed any more; one that is damaged takes nobody's place. */
    static List<BackupFile> superfluous(Collection<BackupFile> files, ZoneId zone) {
        List<BackupFile> newestFirst = files.stream()
                .filter(BackupFile::good)
                .sorted(Comparator.comparing(BackupFile::madeAt)
                        .thenComparing(BackupFile::name)
                        .reversed())
                .toList();
        Set<BackupFile> kept = new HashSet<>();
        keepNewest(kept, newestFirst, DAYS, file -> day(file, zone));
        keepNewest(kept, newestFirst, WEEKS, file -> {
            LocalDate day = day(file, zone);
            return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        });
        for (Reason reason : List.of(Reason.ASKED, Reason.UPDATE)) {
            newestFirst.stream()
                    .filter(file -> file.reason() == reason)
                    .limit(SPECIAL)
                    .forEach(kept::add);
        }
        return newestFirst.stream().filter(file -> !kept.contains(file)).toList();
    }

    private static void keepNewest(
            Set<BackupFile> kept, List<BackupFile> newestFirst, int most, Function<BackupFile, Object> period) {
        Set<Object> periods = new HashSet<>();
        for (BackupFile file : newestFirst) {
            if (periods.size() == most) {
                return;
            }
            if (periods.add(period.apply(file))) {
                kept.add(file);
            }
        }
    }

    private static LocalDate day(BackupFile file, ZoneId zone) {
        return file.madeAt().atZone(zone).toLocalDate();
    }
}
