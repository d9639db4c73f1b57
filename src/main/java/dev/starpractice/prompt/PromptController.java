package dev.starpractice.prompt;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.SpeakingTime;
import dev.starpractice.prompt.PromptProgress.Progress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages that say what to answer, and how. */
@Controller
class PromptController {

    private final Prompts prompts;

    private final ObjectProvider<PromptProgress> progress;

    private final Clock clock;

    PromptController(Prompts prompts, ObjectProvider<PromptProgress> progress, Clock clock) {
        this.prompts = prompts;
        this.progress = progress;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Model model) {
        Map<String, Progress> known = progressByPrompt();
        List<PromptCard> cards = prompts.findAll().stream()
                .map(prompt -> PromptCard.of(prompt, known.getOrDefault(prompt.id(), Progress.NONE), clock.getZone()))
                .toList();
        model.addAttribute("cards", cards);
        model.addAttribute(
                "firstVisit", cards.stream().allMatch(card -> card.progress().drafts() == 0));
        return "prompt/list";
    }

    @GetMapping("/prompts/{id}")
    String prompt(@PathVariable String id, Model model) {
        Prompt prompt = prompts.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("prompt", prompt);
        model.addAttribute("sections", Section.values());
        model.addAttribute("speakingTime", prompt.sample().speakingTime());
        model.addAttribute("progress", progressByPrompt().getOrDefault(id, Progress.NONE));
        return "prompt/prompt";
    }

    @GetMapping("/how-to-answer")
    String howToAnswer(Model model) {
        model.addAttribute("sections", Section.values());
        model.addAttribute("shortest", SpeakingTime.SHORTEST_SECONDS);
        model.addAttribute("longest", SpeakingTime.LONGEST_SECONDS);
        model.addAttribute("pace", SpeakingTime.WORDS_A_MINUTE);
        return "prompt/how-to-answer";
    }

    private Map<String, Progress> progressByPrompt() {
        PromptProgress known = progress.getIfAvailable();
        return known == null ? Map.of() : known.byPrompt();
    }
}
