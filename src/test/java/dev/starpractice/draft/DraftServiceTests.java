package dev.starpractice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.draft.SaveDraft.How;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

@DraftSlice
class DraftServiceTests {

    private static final Pageable ALL = PageRequest.of(0, 1_000);

    @Autowired
    DraftService drafts;

    @Autowired
    SetClock clock;

    @Autowired
    DraftSlice.Published published;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\nfirst lines empty\n", " \t spaces ", "e\u0301 \u00e9 \ud83d\ude00 \udbff\udfff",
                        "\u05d0\u200f\u202e",
                "'; drop table draft; --", "<script>", "\\ \u0001 \ufffe", "null"
            })
    void keepsTextExactly(String text) {
        SavedDraft draft = drafts.create("ownership", text.strip().replace("\n", ""), text(text), null, null);
        assertThat(drafts.get(draft.id())).isEqualTo(draft);
        assertThat(drafts.get(draft.id()).answer()).isEqualTo(text(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u4e2d", "\ud83d\ude00"})
    void keepsTheLongestTextsInAnyScript(String character) {
        String longest = character.repeat(StarAnswer.MAX_SECTION_LENGTH / character.length());
        String title = character.repeat(DraftService.MAX_TITLE_LENGTH / character.length());
        StarAnswer answer = new StarAnswer(longest, longest, longest, longest, longest);
        SavedDraft draft = drafts.create("ownership", title, answer, null, null);
        assertThat(drafts.get(draft.id()).answer()).isEqualTo(answer);
        assertThat(drafts.get(draft.id()).title()).isEqualTo(title);
    }

    @Test
    void refusesWhatNoDraftMayHold() {
        assertThatExceptionOfType(UnstorableTextException.class).isThrownBy(() -> begin(" \n\t"));
        assertThatExceptionOfType(UnstorableTextException.class).isThrownBy(() -> begin("x".repeat(5_001)));
        assertThatExceptionOfType(UnstorableTextException.class)
                .isThrownBy(() -> drafts.create("ownership", "x".repeat(121), text("a"), null, null));
        SavedDraft draft = begin("a");
        for (String text : List.of("a\0", "\ud800", "a\r\nb", " ")) {
            assertThatExceptionOfType(UnstorableTextException.class).isThrownBy(() -> save(draft, text, How.ASKED));
        }
        assertThat(drafts.get(draft.id())).isEqualTo(draft);
        assertThatExceptionOfType(UnknownPromptException.class)
                .isThrownBy(() -> drafts.create("no-such-prompt", "", text("a"), null, null));
    }

    @Test
    void makesARevisionOfEverySaveThatChangesTheText() {
        SavedDraft first = begin("one");
        SavedDraft second = save(first, "two", How.ASKED);
        SavedDraft same = save(second, "two", How.ASKED);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(same).isEqualTo(second);
        assertThat(drafts.get(first.id(), 1).answer()).isEqualTo(text("one"));
        assertThat(drafts.get(first.id(), 2).answer()).isEqualTo(text("two"));
        assertThat(published.of(first.id()).stream().map(DraftSaved::draft)).containsExactly(first, second);
    }

    @Test
    void writesAutosavesIntoTheWorkingRevisionUntilItIsClosed() {
        SavedDraft draft = save(begin("one"), "one t", How.AUTOMATIC);
        SavedDraft typed = save(draft, "one two", How.AUTOMATIC);
        assertThat(typed.revision()).isEqualTo(2);
        // The clock stands still, and yet each of them is another version.
        assertThat(typed.version()).isGreaterThan(draft.version());
        SavedDraft asked = save(typed, "one two three", How.ASKED);
        assertThat(asked.revision()).isEqualTo(2);
        SavedDraft next = save(asked, "one two three four", How.AUTOMATIC);
        assertThat(next.revision()).isEqualTo(3);
        clock.move(DraftService.WORKING_REVISION_LASTS.plusSeconds(1));
        assertThat(save(next, "one two three four five", How.AUTOMATIC).revision())
                .isEqualTo(4);
    }

    @Test
    void keepsWhatALargeDeletionTakesAway() {
        String much = "many words that were typed with care and must not get lost by a slip";
        SavedDraft draft = save(begin("one"), much, How.AUTOMATIC);
        SavedDraft gone = save(draft, "many", How.AUTOMATIC);
        assertThat(drafts.get(draft.id(), draft.revision()).answer()).isEqualTo(text(much));
        assertThat(gone.revision()).isEqualTo(draft.revision() + 1);
    }

    @Test
    void refusesAStaleSaveAndTellsWhatIsStored() {
        SavedDraft opened = begin("one");
        SavedDraft theirs = save(opened, "theirs", How.ASKED);
        assertThatExceptionOfType(StaleDraftException.class)
                .isThrownBy(() -> save(opened, "mine", How.ASKED))
                .satisfies(e -> assertThat(e.current()).isEqualTo(theirs));
        assertThat(drafts.get(opened.id())).isEqualTo(theirs);
    }

    @Test
    void findsNothingStaleInASaveOfWhatIsStored() {
        SavedDraft opened = begin("one");
        SavedDraft saved = save(opened, "two", How.ASKED);
        assertThat(save(opened, "two", How.ASKED)).isEqualTo(saved);
    }

    @Test
    void answersASaveSentAgainWithWhatTheFirstLedTo() {
        SavedDraft draft = begin("one");
        SaveDraft wish = wish(draft, "two", How.AUTOMATIC, UUID.randomUUID());
        SavedDraft done = drafts.save(wish);
        SavedDraft later = save(done, "two three", How.AUTOMATIC);
        assertThat(later.revision()).as("still in the same revision").isEqualTo(done.revision());
        assertThat(drafts.save(wish)).isEqualTo(done);
        assertThat(drafts.get(draft.id())).isEqualTo(later);

        UUID saveId = UUID.randomUUID();
        SavedDraft begun = drafts.create("failure", "t", text("a"), null, saveId);
        assertThat(drafts.create("failure", "t", text("a"), null, saveId)).isEqualTo(begun);
    }

    /** Back to the page that was sent, typed on, sent again: the id is used up, the text is new. */
    @Test
    void neverTakesAnotherTextForTheSaveThatUsedItsId() {
        SavedDraft draft = begin("one");
        UUID saveId = UUID.randomUUID();
        SavedDraft done = drafts.save(wish(draft, "two", How.ASKED, saveId));
        assertThatExceptionOfType(StaleDraftException.class)
                .isThrownBy(() -> drafts.save(wish(draft, "two three", How.ASKED, saveId)));
        assertThat(drafts.save(wish(done, "two three", How.ASKED, saveId)).revision())
                .isEqualTo(3);

        UUID createId = UUID.randomUUID();
        SavedDraft first = drafts.create("failure", "", text("a"), null, createId);
        SavedDraft second = drafts.create("failure", "", text("b"), null, createId);
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void forgetsSavesAfterSomeDays() {
        UUID saveId = UUID.randomUUID();
        SavedDraft first = drafts.create("failure", "", text("a"), null, saveId);
        clock.move(DraftService.RECEIPT_LASTS.plusSeconds(1));
        UUID fresh = UUID.randomUUID();
        SavedDraft kept = drafts.create("failure", "", text("b"), null, fresh);
        assertThat(drafts.purgeReceipts()).isPositive();
        assertThat(drafts.create("failure", "", text("a"), null, saveId).id()).isNotEqualTo(first.id());
        assertThat(drafts.create("failure", "", text("b"), null, fresh)).isEqualTo(kept);
    }

    @Test
    void takesADeletedDraftBackForThirtyDays() {
        SavedDraft draft = begin("one");
        drafts.delete(draft.id());
        assertThat(drafts.find(draft.id())).isEmpty();
        assertThat(drafts.find(draft.id(), 1)).isEmpty();
        assertThat(drafts.ids()).doesNotContain(draft.id());
        assertThat(drafts.binned(ALL)).extracting(DraftSummary::id).contains(draft.id());
        assertThatExceptionOfType(DraftNotFoundException.class).isThrownBy(() -> save(draft, "two", How.ASKED));

        clock.move(DraftService.BIN_LASTS);
        drafts.purgeBin();
        assertThat(drafts.undelete(draft.id()).answer()).isEqualTo(draft.answer());
        assertThat(drafts.get(draft.id()).deletedAt()).isNull();

        drafts.delete(draft.id());
        clock.move(DraftService.BIN_LASTS.plus(Duration.ofSeconds(1)));
        assertThat(drafts.purgeBin()).isPositive();
        assertThat(drafts.findEvenBinned(draft.id())).isEmpty();
        assertThatExceptionOfType(DraftNotFoundException.class).isThrownBy(() -> drafts.undelete(draft.id()));
    }

    @Test
    void restoresAnOldTextAsANewRevision() {
        SavedDraft first = begin("one");
        SavedDraft second = save(first, "two", How.ASKED);
        SavedDraft restored = drafts.restore(first.id(), 1);
        assertThat(restored.revision()).isEqualTo(3);
        assertThat(restored.answer()).isEqualTo(first.answer());
        assertThat(drafts.get(first.id(), 2).answer()).isEqualTo(second.answer());
        assertThat(drafts.restore(first.id(), 3)).isEqualTo(restored);
        assertThatExceptionOfType(DraftNotFoundException.class).isThrownBy(() -> drafts.restore(first.id(), 4));
    }

    @Test
    void copiesADraftToAnotherPromptAndRemembersWhereItCameFrom() {
        SavedDraft draft = begin("one");
        SavedDraft copy = drafts.copy(draft.id(), "deadline", null);
        assertThat(copy.promptId()).isEqualTo("deadline");
        assertThat(copy.copiedFrom()).isEqualTo(draft.id());
        assertThat(copy.answer()).isEqualTo(draft.answer());
        assertThat(drafts.get(draft.id())).isEqualTo(draft);
        assertThat(drafts.create("deadline", "", text("x"), UUID.randomUUID(), null)
                        .copiedFrom())
                .isNull();
    }

    @Test
    void readsAHistoryInParts() {
        SavedDraft draft = begin("text 1");
        for (int i = 2; i <= 7; i++) {
            draft = save(draft, "text " + i, How.ASKED);
        }
        UUID id = draft.id();
        assertThat(drafts.history(id, Integer.MAX_VALUE, 3))
                .extracting(RevisionSummary::opening)
                .containsExactly("text 7", "text 6", "text 5");
        assertThat(drafts.history(id, 2, 3)).extracting(RevisionSummary::number).containsExactly(2, 1);
    }

    @Test
    void listsTheDraftsOfAPromptTheLastChangedFirst() {
        SavedDraft older = drafts.create("incomplete-data", "", text("first words"), null, null);
        clock.move(Duration.ofMinutes(1));
        SavedDraft newer = drafts.create("incomplete-data", "Title", text("three more words"), null, null);
        assertThat(drafts.ofPrompt("incomplete-data", ALL))
                .extracting(DraftSummary::id, DraftSummary::heading, DraftSummary::words)
                .containsExactly(tuple(newer.id(), "Title", 3), tuple(older.id(), "first words", 2));
        clock.move(Duration.ofMinutes(1));
        SavedDraft changed = save(older, "first words again", How.ASKED);
        assertThat(drafts.ofPrompt("incomplete-data", ALL))
                .extracting(DraftSummary::id)
                .containsExactly(older.id(), newer.id());
        assertThat(drafts.countByPrompt()).contains(new PromptDrafts("incomplete-data", 2, changed.updatedAt()));
    }

    @Test
    void readsAllDraftsInAnOrderThatSavingDoesNotChange() {
        List<SavedDraft> made = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            made.add(drafts.create(i % 2 == 0 ? "failure" : "ownership", "", text("draft " + i), null, null));
            clock.move(Duration.ofSeconds(1));
        }
        save(made.get(0), "draft changed", How.ASKED);
        drafts.delete(made.get(100).id());
        List<UUID> order = new ArrayList<>();
        made.stream().filter(d -> d.promptId().equals("ownership")).forEach(d -> order.add(d.id()));
        made.stream()
                .filter(d -> d.promptId().equals("failure")
                        && !d.id().equals(made.get(100).id()))
                .forEach(d -> order.add(d.id()));
        List<UUID> ids = drafts.ids().stream().filter(order::contains).collect(Collectors.toCollection(ArrayList::new));
        assertThat(ids).isEqualTo(order);
        ids.add(100, UUID.randomUUID());
        assertThat(drafts.stream(ids)).extracting(SavedDraft::id).isEqualTo(order);
    }

    private SavedDraft begin(String text) {
        return drafts.create("ownership", "", text(text), null, null);
    }

    private SavedDraft save(SavedDraft opened, String text, How how) {
        return drafts.save(wish(opened, text, how, null));
    }

    static SaveDraft wish(SavedDraft opened, String text, How how, UUID saveId) {
        return new SaveDraft(opened.id(), opened.version(), opened.title(), text(text), how, saveId);
    }

    static StarAnswer text(String text) {
        return StarAnswer.EMPTY.with(Section.ACTION, text);
    }
}
