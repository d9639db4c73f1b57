package dev.starpractice.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

@WebMvcTest(LayoutTests.SampleController.class)
@ContextConfiguration(classes = {LayoutTests.SampleController.class, PageSlice.class})
class LayoutTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void wrapsAPageWithTitleNavigationAndItsContent() {
        assertThat(mvc.get().uri("/sample"))
                .bodyText()
                .contains("<title>Sample · STAR Practice</title>", "href=\"/rubric\"", "id=\"title\"")
                .doesNotContain("aria-current");
    }

    @Test
    void marksThePageThatIsOpenInTheNavigation() {
        assertThat(mvc.get().uri("/how-to-answer"))
                .bodyText()
                .containsOnlyOnce("aria-current")
                .contains("href=\"/how-to-answer\" aria-current=\"page\"");
    }

    @Test
    void tiesLabelHelpAndErrorToTheControl() {
        assertThat(mvc.get().uri("/sample"))
                .bodyText()
                .contains("for=\"story\"", "id=\"story-help\"", "aria-describedby=\"story-help story-error\"")
                .contains("aria-invalid=\"true\"", "Too long")
                .contains(
                        "<input type=\"text\" autocomplete=\"off\" id=\"title\" name=\"title\" value=\"T &lt;1&gt;\">");
    }

    /** The HTML parser drops one newline after the opening tag, so that one more has to be there. */
    @Test
    void keepsANewlineAtTheStartOfATextarea() {
        assertThat(mvc.get().uri("/sample")).bodyText().contains(">\n\nOnce &lt;b&gt;</textarea>");
    }

    @Controller
    static class SampleController {

        @GetMapping({"/sample", "/how-to-answer"})
        String sample(Model model) {
            Form form = new Form("T <1>", "\nOnce <b>");
            BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");
            errors.rejectValue("story", "any", "Too long");
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return "system/fields-sample";
        }
    }

    record Form(String title, String story) {}
}
