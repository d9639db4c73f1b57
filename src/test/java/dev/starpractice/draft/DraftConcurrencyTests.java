package dev.starpractice.draft;

import static dev.starpractice.draft.DraftServiceTests.text;
import static dev.starpractice.draft.DraftServiceTests.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.draft.SaveDraft.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@DraftSlice
class DraftConcurrencyTests {

    private static final int RACES = 30;

    private static final int TABS = 4;

    private final ExecutorService tabs = Executors.newFixedThreadPool(TABS);

    @Autowired
    DraftService drafts;

    @AfterEach
    void closeTabs() {
        tabs.shutdownNow();
    }

    @Test
    void letsOneOfSeveralTabsWinAndLosesNoSave() throws Exception {
        for (int race = 0; race < RACES; race++) {
            SavedDraft opened = drafts.create("ownership", "", text("start"), null, null);
            How how = race % 2 == 0 ? How.ASKED : How.AUTOMATIC;
            List<SavedDraft> won = race(tab -> {
                try {
                    return drafts.save(wish(opened, "tab " + tab, how, UUID.randomUUID()));
                } catch (StaleDraftException e) {
                    return null;
                }
            });
            won.removeIf(Objects::isNull);
            assertThat(won).as("race %d", race).hasSize(1);
            assertThat(drafts.get(opened.id())).isEqualTo(won.get(0));
            assertThat(won.get(0).revision()).isEqualTo(2);
        }
    }

    @Test
    void carriesOutASaveThatIsSentSeveralTimesAtOnceJustOnce() throws Exception {
        for (int race = 0; race < RACES; race++) {
            SavedDraft opened = drafts.create("ownership", "", text("start"), null, null);
            SaveDraft wish = wish(opened, "once", How.ASKED, UUID.randomUUID());
            List<SavedDraft> answers = race(tab -> drafts.save(wish));
            assertThat(answers).as("race %d", race).hasSize(TABS).containsOnly(answers.get(0));
            assertThat(drafts.get(opened.id())).isEqualTo(answers.get(0));
            assertThat(answers.get(0).revision()).isEqualTo(2);
        }
    }

    @Test
    void makesOneDraftOfAFormThatIsSentSeveralTimesAtOnce() throws Exception {
        for (int race = 0; race < RACES; race++) {
            UUID saveId = UUID.randomUUID();
            int before = count();
            List<SavedDraft> answers = race(tab -> drafts.create("disagreement", "", text("once"), null, saveId));
            assertThat(answers).as("race %d", race).hasSize(TABS).containsOnly(answers.get(0));
            assertThat(count()).isEqualTo(before + 1);
        }
    }

    private int count() {
        return drafts.ofPrompt("disagreement", PageRequest.of(0, 1_000)).getNumberOfElements();
    }

    private List<SavedDraft> race(IntFunction<SavedDraft> tab) throws Exception {
        CyclicBarrier start = new CyclicBarrier(TABS);
        List<Callable<SavedDraft>> calls = IntStream.range(0, TABS)
                .<Callable<SavedDraft>>mapToObj(number -> () -> {
                    start.await();
                    return tab.apply(number);
                })
                .toList();
        List<SavedDraft> answers = new ArrayList<>();
        for (Future<SavedDraft> call : tabs.invokeAll(calls)) {
            answers.add(call.get());
        }
        return answers;
    }
}
