package dev.starpractice.system;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory that holds everything a person writes; only its owner may look into it.
 *
 * @param path the directory, absolute
 */
public record DataDirectory(Path path) {

    /** The name of the database in it, without the ending that H2 gives its file. */
    private static final String DATABASE = "star-practice";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /**
     * The data directory of that name, made where it does not exist yet.
     *
     * <p>An existing one that others may look into is closed to them where it is ours: empty, or with our database in
     * it. Where it holds other files, closing it might break something else, and so it is refused.
     *
     * @param name a path, which may begin with {@code ~} for the user's home
     * @throws UnusableDataDirectoryException where answers cannot be kept there
     */
    static DataDirectory open(String name) {
        Path path = resolve(name);
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new UnusableDataDirectoryException(path, UnusableDataDirectoryException.Reason.NOT_A_DIRECTORY);
            }
            DataDirectory directory = new DataDirectory(path);
            if (Files.isDirectory(path)) {
                directory.closeToOthers();
            } else {
                create(path);
            }
            directory.tryToWrite();
            return directory;
        } catch (IOException e) {
            throw new UnusableDataDirectoryException(path, UnusableDataDirectoryException.Reason.NOT_WRITABLE, e);
        }
    }

    private static Path resolve(String name) {
        String home = System.getProperty("user.home");
        try {
            boolean inHome = name.equals("~") || name.startsWith("~/") || name.startsWith("~\\");
            return Path.of(inHome ? home + name.substring(1) : name)
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw new UnusableDataDirectoryException(name, UnusableDataDirectoryException.Reason.NOT_A_PATH, e);
        }
    }

    private static void create(Path path) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        if (hasPermissions()) {
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectory(path);
        }
    }

    private void closeToOthers() throws IOException {
        if (!hasPermissions() || OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            return;
        }
        if (!isOurs()) {
            throw new UnusableDataDirectoryException(path, UnusableDataDirectoryException.Reason.OPEN_TO_OTHERS);
        }
        Files.setPosixFilePermissions(path, OWNER_ONLY);
    }

    private boolean isOurs() throws IOException {
        if (Files.exists(databaseFile())) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private void tryToWrite() throws IOException {
        Files.delete(Files.createTempFile(path, "try", null));
        if (Files.exists(databaseFile()) && !Files.isWritable(databaseFile())) {
            // H2 would open it read-only and every save would fail.
            throw new UnusableDataDirectoryException(path, UnusableDataDirectoryException.Reason.NOT_WRITABLE);
        }
    }

    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private Path databaseFile() {
        return path.resolve(DATABASE + ".mv.db");
    }

    /**
     * Where the database is. MODE, DATABASE_TO_LOWER and DEFAULT_NULL_ORDERING let one set of migrations serve
     * PostgreSQL too and cannot be changed later; WRITE_DELAY=0 writes a commit before it is acknowledged;
     * DB_CLOSE_ON_EXIT=FALSE leaves closing to us, after the last request and not under it; LOCK_TIMEOUT (milliseconds)
     * lets a save wait for another one of the same draft where the disk or the machine is slow; TRACE_LEVEL_FILE=0 keeps
     * H2 from writing a log of its own, with the values of failed statements in it.
     *
     * @throws UnusableDataDirectoryException where the path has a character that ends a setting in H2's URLs
     */
    String databaseUrl() {
        if (path.toString().indexOf(';') >= 0) {
            throw new UnusableDataDirectoryException(path, UnusableDataDirectoryException.Reason.NOT_A_PATH);
        }
        return "jdbc:h2:file:" + path.resolve(DATABASE)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;TRACE_LEVEL_FILE=0";
    }
}
