package dev.starpractice.feedback;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import dev.starpractice.prompt.Prompt;
import dev.starpractice.prompt.Prompts;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Feedback on what is being typed, as a fragment for the STAR form. Stores nothing. */
@Controller
class LiveFeedbackController {

    private final Prompts prompts;

    private final RubricService rubric;

    private final FeedbackViews views;

    LiveFeedbackController(Prompts prompts, RubricService rubric, FeedbackViews views) {
        this.prompts = prompts;
        this.rubric = rubric;
        this.views = views;
    }

    @PostMapping("/prompts/{id}/live")
    String live(@PathVariable String id, @RequestParam Map<String, String> fields, Model model) {
        Prompt prompt = prompts.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StarAnswer answer = StarAnswer.EMPTY;
        for (Section section : Section.values()) {
            answer = answer.with(section, readable(fields.getOrDefault(section.id(), "")));
        }
        StarAnswer typed = answer;
        model.addAttribute("feedback", views.view(typed, rubric.review(typed, prompt.competency())));
        model.addAttribute(
                "budgets",
                Arrays.stream(Section.values())
                        .map(section -> SectionBudget.of(section, typed.text(section)))
                        .toList());
        return "feedback/live :: content";
    }

    /** The text as it would be stored; of one over the limit, which cannot be saved, as much as could be. */
    private static String readable(String typed) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n');
        return text.substring(0, MarkedText.boundary(text, Math.min(text.length(), StarAnswer.MAX_SECTION_LENGTH), -1));
    }
}
