package dev.starpractice.backup;

import dev.starpractice.answer.Section;
import dev.starpractice.draft.ArchivedDraft;
import dev.starpractice.draft.ArchivedRevision;
import dev.starpractice.draft.DraftArchive;
import dev.starpractice.feedback.FeedbackArchive;
import dev.starpractice.feedback.FeedbackArchive.Mark;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything as JSON, as it was at one moment; the same data always gives the same bytes.
 *
 * <p>A few drafts and revisions are in memory at a time. It needs nothing that needs the migrations, and so can back up
 * an older database before they run.
 */
@Component
class BackupWriter {

    /** Drafts read at once. */
    private static final int DRAFTS = 100;

    /** Revisions read at once; with the longest texts these are about 3 MB. */
    private static final int REVISIONS = 50;

    private static final ObjectWriter JSON = writer();

    private final DraftArchive drafts;

    private final FeedbackArchive feedback;

    private final TransactionTemplate snapshot;

    BackupWriter(DraftArchive drafts, FeedbackArchive feedback, DataSource database) {
        this.drafts = drafts;
        this.feedback = feedback;
        // Not the application's manager, which waits for the migrations. Serializable is what every database takes for
        // "all statements see one moment"; in H2 and PostgreSQL it makes nobody wait.
        this.snapshot = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        this.snapshot.setReadOnly(true);
    }

    private static ObjectWriter writer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writer()
                .with(new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter));
    }

    /**
     * Writes a backup of everything.
     *
     * @param out stays open
     * @param progress is told how far it is, and may stop it by throwing
     */
    void write(OutputStream out, Progress progress) {
        snapshot.executeWithoutResult(status -> {
            progress.begin(drafts.count());
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringProperty("format", BackupFormat.NAME);
                json.writeNumberProperty("formatVersion", BackupFormat.VERSION);
                json.writeObjectPropertyStart("settings");
                flag(json, "hideNumbers", feedback.hideNumbers());
                json.writeEndObject();
                json.writeArrayPropertyStart("drafts");
                drafts(json, progress);
                json.writeEndArray();
                json.writeEndObject();
                json.writeRaw('\n');
            }
        });
    }

    private void drafts(JsonGenerator json, Progress progress) {
        List<ArchivedDraft> part = drafts.draftsAfter(null, DRAFTS);
        while (!part.isEmpty()) {
            Map<UUID, List<Mark>> marks =
                    feedback.marks(part.stream().map(ArchivedDraft::id).toList());
            for (ArchivedDraft draft : part) {
                draft(json, draft, marks.getOrDefault(draft.id(), List.of()));
                progress.advance(1);
            }
            part = drafts.draftsAfter(part.get(part.size() - 1).id(), DRAFTS);
        }
    }

    private void draft(JsonGenerator json, ArchivedDraft draft, List<Mark> marks) {
        json.writeStartObject();
        json.writeStringProperty("id", draft.id().toString());
        json.writeStringProperty("promptId", draft.promptId());
        json.writeNumberProperty("version", draft.version());
        json.writeStringProperty("createdAt", draft.createdAt().toString());
        json.writeStringProperty("updatedAt", draft.updatedAt().toString());
        text(json, "deletedAt", draft.deletedAt());
        text(json, "copiedFrom", draft.copiedFrom());
        json.writeArrayPropertyStart("numberSources");
        for (Mark mark : marks) {
            json.writeStartObject();
            json.writeStringProperty("quote", mark.quote());
            json.writeStringProperty("source", mark.source());
            json.writeStringProperty("markedAt", mark.markedAt().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("revisions");
        List<ArchivedRevision> part = drafts.revisions(draft.id(), 1, REVISIONS);
        while (!part.isEmpty()) {
            part.forEach(revision -> revision(json, revision));
            part = drafts.revisions(draft.id(), part.get(part.size() - 1).number() + 1, REVISIONS);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void revision(JsonGenerator json, ArchivedRevision revision) {
        json.writeStartObject();
        json.writeStringProperty("id", revision.id().toString());
        json.writeNumberProperty("number", revision.number());
        json.writeStringProperty("title", revision.title());
        for (Section section : Section.values()) {
            json.writeStringProperty(section.id(), revision.answer().text(section));
        }
        json.writeStringProperty("openedAt", revision.openedAt().toString());
        json.writeStringProperty("savedAt", revision.savedAt().toString());
        json.writeBooleanProperty("closed", revision.closed());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, @Nullable Object text) {
        if (text == null) {
            json.writeNullProperty(field);
        } else {
            json.writeStringProperty(field, text.toString());
        }
    }

    private static void flag(JsonGenerator json, String field, @Nullable Boolean flag) {
        if (flag == null) {
            json.writeNullProperty(field);
        } else {
            json.writeBooleanProperty(field, flag);
        }
    }
}
