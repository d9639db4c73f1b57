package dev.starpractice.feedback;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings page. */
@Controller
class SettingsController {

    private final FeedbackPreferences preferences;

    SettingsController(FeedbackPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping("/settings")
    String settings(@RequestParam(required = false) @Nullable String saved, Model model) {
        model.addAttribute("saved", saved != null);
        model.addAttribute("hideNumbers", preferences.hideNumbers());
        return "feedback/settings";
    }

    @PostMapping("/settings")
    String save(@RequestParam(defaultValue = "false") boolean hideNumbers) {
        preferences.showNumbers(!hideNumbers);
        return "redirect:/settings?saved";
    }
}
