package dev.starpractice.backup;

import dev.starpractice.backup.BackupFile.Reason;
import dev.starpractice.system.DataDirectory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The backups in the data directory.
 *
 * <p>A file gets its name only after it was synced to the disk, read again and understood; and the name ends in the
 * digest of its bytes. So whatever happens, a kill in the middle or a disk that forgets, a file that does not hold what
 * was written is not listed as good.
 */
@Component
class BackupFiles {

    /** Such as {@code 2026-11-23T09-30-00Z-daily-0123456789abcdef0123456789abcdef.json}. */
    private static final Pattern NAME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d)Z-(daily|asked|update)-([0-9a-f]{32})\\.json");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);

    /** What is still being written; nobody else's business. */
    private static final String UNFINISHED = ".part";

    private static final boolean HAS_PERMISSIONS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;

    private final BackupWriter writer;

    private final Clock clock;

    /** Files that were found to be what they should be, as they were then: reading them costs time. */
    private final Map<Known, Boolean> looked = new ConcurrentHashMap<>();

    private record Known(String name, long bytes, Instant changed, Object key) {}

    BackupFiles(DataDirectory data, BackupWriter writer, Clock clock) {
        this.directory = data.path().resolve("backups");
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Makes a backup and thins out the old ones.
     *
     * @return the new one, read again and found good
     * @throws UncheckedIOException where it cannot be written
     */
    synchronized BackupFile make(Reason reason, Progress progress) {
        try {
            open();
            Path part = directory.resolve(UUID.randomUUID() + UNFINISHED);
            try {
                String digest = write(part, progress);
                if (!digest.equals(digest(part))) {
                    throw new IOException("a backup was not on the disk as it was written");
                }
                Restore.check(part);
                // Whole seconds, and never the name of another one.
                Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
                String name = TIME.format(now.atOffset(ZoneOffset.UTC)) + "Z-" + reason.id() + "-" + digest + ".json";
                Path file = directory.resolve(name);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                sync(directory);
                BackupFile made =
                        find(name).filter(BackupFile::good).orElseThrow(() -> new IOException("lost " + name));
                thin();
                return made;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Path part, Progress progress) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(
                        part,
                        Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                        permissions("rw-------"));
                OutputStream out = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16)) {
            writer.write(out, progress);
            out.flush();
            channel.force(true);
        }
        return name(digest);
    }

    /** All backups, the newest first. */
    List<BackupFile> list() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<BackupFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                find(entry.getFileName().toString()).ifPresent(files::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(BackupFile::madeAt)
                .thenComparing(BackupFile::name)
                .reversed());
        return files;
    }

    /** The backup with that name. */
    Optional<BackupFile> find(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Path file = directory.resolve(name);
        try {
            Instant madeAt = LocalDateTime.parse(parts.group(1), TIME)
                    .atOffset(ZoneOffset.UTC)
                    .toInstant();
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            Known known = new Known(
                    name,
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant(),
                    attributes.fileKey() == null ? "" : attributes.fileKey());
            boolean good = looked.computeIfAbsent(known, key -> isAsWritten(file, parts.group(3)));
            Reason reason = Reason.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
            return Optional.of(new BackupFile(name, madeAt, reason, attributes.size(), good));
        } catch (IOException | DateTimeException e) {
            // Gone in this moment, or with a name that is no date: not one of ours.
            return Optional.empty();
        }
    }

    private static boolean isAsWritten(Path file, String digest) {
        try {
            return digest(file).equals(digest);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a backup that was found lies. */
    Path path(BackupFile file) {
        return directory.resolve(file.name());
    }

    /** The last good one. */
    Optional<BackupFile> last() {
        return list().stream().filter(BackupFile::good).findFirst();
    }

    /** Where uploads wait until it is decided what to do with them; closed to others. */
    Path uploads() {
        try {
            open();
            Path uploads = directory.resolve("uploads");
            if (!Files.isDirectory(uploads)) {
                Files.createDirectory(uploads, permissions("rwx------"));
            }
            return uploads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a process that was ended has left: there is only one at a time, so nobody is writing it. */
    void tidy() {
        try {
            if (Files.isDirectory(directory)) {
                deleteAll(directory, UNFINISHED);
                deleteAll(uploads(), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path directory, String ending) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (entry.getFileName().toString().endsWith(ending) && Files.isRegularFile(entry)) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    private void open() throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory, permissions("rwx------"));
        }
    }

    private void thin() throws IOException {
        for (BackupFile file : Retention.superfluous(list(), clock.getZone())) {
            Files.deleteIfExists(path(file));
        }
    }

    /** A name is only safe when its directory is; where a system cannot sync one, there is nothing to be done. */
    private static void sync(Path directory) throws IOException {
        if (HAS_PERMISSIONS) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return HAS_PERMISSIONS
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return name(digest);
    }

    private static String name(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
