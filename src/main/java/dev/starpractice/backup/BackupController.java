package dev.starpractice.backup;

import dev.starpractice.backup.BackupFile.Reason;
import dev.starpractice.backup.Restore.Choice;
import dev.starpractice.backup.RestoreDesk.OnDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The backup page: everything out as a file, and back in from one. */
@Controller
class BackupController {

    private static final Logger log = LoggerFactory.getLogger(BackupController.class);

    /** So long a page waits for work, in milliseconds, before it shows how far it is. */
    private static final long PATIENCE = 1_200;

    /** Drafts to choose from on one page. */
    private static final int PAGE_SIZE = 100;

    private final BackupWriter writer;

    private final BackupFiles files;

    private final RestoreDesk desk;

    private final BackupWork work;

    private final Clock clock;

    /** The last backup that someone asked for. */
    private volatile @Nullable Job<BackupFile> making;

    BackupController(BackupWriter writer, BackupFiles files, RestoreDesk desk, BackupWork work, Clock clock) {
        this.writer = writer;
        this.files = files;
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping("/backup")
    String overview(HttpServletResponse response, Model model) {
        Job<BackupFile> job = making;
        if (job != null && !job.isOver()) {
            response.setHeader("Refresh", "1");
            model.addAttribute("percent", job.percent());
        } else if (job != null) {
            making = null;
            model.addAttribute("made", job.result());
            model.addAttribute("notMade", job.failure() != null);
        }
        return overview(model);
    }

    private String overview(Model model) {
        model.addAttribute("files", files.list());
        model.addAttribute("megabytes", BackupFormat.MAX_BYTES / (1024 * 1024));
        return "backup/overview";
    }

    /** Everything as it is now, as a file to save elsewhere. */
    @GetMapping("/backup/download")
    void download(HttpServletResponse response) throws IOException {
        attach(response, "star-practice-backup-" + LocalDate.now(clock) + ".json");
        writer.write(response.getOutputStream(), Progress.UNWATCHED);
    }

    /** Makes a backup in the data directory. */
    @PostMapping("/backup/files")
    String make() {
        Job<BackupFile> job = making;
        if (job == null || job.isOver()) {
            job = work.begin(progress -> files.make(Reason.ASKED, progress));
            making = job;
        }
        job.await(PATIENCE);
        return "redirect:/backup";
    }

    /** A backup from the data directory, as a file to save elsewhere. */
    @GetMapping("/backup/files/{name}")
    void download(@PathVariable String name, HttpServletResponse response) throws IOException {
        BackupFile file = file(name);
        attach(response, "star-practice-backup-" + file.name());
        response.setContentLengthLong(file.bytes());
        Files.copy(files.path(file), response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private BackupFile file(String name) {
        return files.find(name).filter(BackupFile::good).orElseThrow(BackupController::notFound);
    }

    /** Looks into a backup of the data directory, to restore from it. */
    @PostMapping("/backup/files/{name}/restore")
    String lookIntoFile(@PathVariable String name) {
        BackupFile file = file(name);
        OnDesk onDesk = desk.put(files.path(file), false, file.name());
        onDesk.look().await(PATIENCE);
        return "redirect:/backup/restore/" + onDesk.id();
    }

    /** Takes a backup file in and looks into it; changes nothing. */
    @PostMapping("/backup/restore")
    String lookIntoUpload(
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", new RefusedBackupException(file == null ? "no-file" : "empty", NOWHERE));
            return overview(model);
        }
        Path path = files.uploads().resolve(UUID.randomUUID() + ".json");
        file.transferTo(path.toFile());
        OnDesk onDesk = desk.put(path, true, name(file));
        onDesk.look().await(PATIENCE);
        if (onDesk.look().failure() != null) {
            desk.discard(onDesk.id());
            return failed(onDesk.look().failure(), response, model);
        }
        return "redirect:/backup/restore/" + onDesk.id();
    }

    private static final Place NOWHERE = new Place("", 0, 0);

    /** The name alone: some browsers send where it was, too. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** What is in the file, how far the work is, or what was restored. */
    @GetMapping("/backup/restore/{id}")
    String restore(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int page,
            HttpServletResponse response,
            Model model) {
        OnDesk file = onDesk(id);
        Job<RestorePlan> restoring = file.restoring();
        Job<RestorePlan> job = restoring == null ? file.look() : restoring;
        model.addAttribute("file", file);
        if (!job.isOver()) {
            response.setHeader("Refresh", "1");
            model.addAttribute("percent", job.percent());
            model.addAttribute("restoring", restoring != null);
            return "backup/progress";
        }
        if (job.failure() != null) {
            desk.discard(id);
            return failed(job.failure(), response, model);
        }
        RestorePlan plan = job.result();
        model.addAttribute("plan", plan);
        if (restoring != null) {
            return "backup/restored";
        }
        List<PlannedDraft> changes = plan == null ? List.of() : plan.changes();
        int pages = Math.max(1, (changes.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int number = Math.min(Math.max(1, page), pages);
        model.addAttribute("pageNumber", number);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "drafts", changes.subList((number - 1) * PAGE_SIZE, Math.min(number * PAGE_SIZE, changes.size())));
        return "backup/summary";
    }

    /** Restores everything, or the drafts that were chosen. */
    @PostMapping("/backup/restore/{id}")
    String carryOut(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String scope,
            @RequestParam(name = "draft", defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "false") boolean settings) {
        OnDesk file = onDesk(id);
        if (file.look().result() == null) {
            return "redirect:/backup/restore/" + id;
        }
        boolean all = scope.equals("all");
        if (!all && chosen.isEmpty() && !settings) {
            return "redirect:/backup/restore/" + id + "?none";
        }
        desk.restore(file, new Choice(all ? null : new HashSet<>(chosen), settings))
                .await(PATIENCE);
        return "redirect:/backup/restore/" + id;
    }

    /** Looks into the file again, for what is left in it. */
    @PostMapping("/backup/restore/{id}/look")
    String lookAgain(@PathVariable UUID id) {
        desk.lookAgain(onDesk(id)).await(PATIENCE);
        return "redirect:/backup/restore/" + id;
    }

    /** Lets go of the file. */
    @PostMapping("/backup/restore/{id}/discard")
    String discard(@PathVariable UUID id) {
        desk.discard(id);
        return "redirect:/backup";
    }

    private OnDesk onDesk(UUID id) {
        return desk.find(id).orElseThrow(BackupController::notFound);
    }

    private String failed(@Nullable RuntimeException failure, HttpServletResponse response, Model model) {
        if (failure instanceof RefusedBackupException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused);
        } else {
            // Only the type: a message could quote a text.
            log.error(
                    "a restore failed: {}",
                    failure == null ? "" : failure.getClass().getName());
            boolean busy = failure instanceof DataAccessException || failure instanceof TransactionException;
            response.setStatus((busy ? HttpStatus.CONFLICT : HttpStatus.INTERNAL_SERVER_ERROR).value());
            model.addAttribute("refused", new RefusedBackupException(busy ? "database" : "failed", NOWHERE));
        }
        return overview(model);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
