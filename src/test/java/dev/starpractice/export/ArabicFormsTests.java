package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicFormsTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # beh alone, two, three
            \u0628,             \uFE8F
            \u0628\u0628,       \uFE91\uFE90
            \u0628\u0628\u0628, \uFE91\uFE92\uFE90
            # reh joins the letter before it and not the one after
            \u0628\u0631\u0628, \uFE91\uFEAE\uFE8F
            # lam with alef is one sign
            \u0644\u0627,       \uFEFB
            \u0628\u0644\u0627, \uFE91\uFEFC
            # a vowel sign parts nothing
            \u0628\u064E\u0628, \uFE91\u064E\uFE90
            # the non-joiner does, and is not seen
            \u0628\u200C\u0628, \uFE8F\uFE8F
            # Persian yeh
            \u06CC\u06CC,       \uFBFE\uFBFD
            """)
    void givesEachLetterTheFormOfItsPlace(String typed, String shown) {
        assertThat(ArabicForms.joined(typed)).isEqualTo(shown);
    }

    @Test
    void leavesOtherTextAsItIs() {
        String text = "Latin, שלום, 12 \uD83D\uDE80";

        assertThat(ArabicForms.joined(text)).isEqualTo(text);
        assertThat(ArabicForms.apart(text)).isEqualTo(text);
    }

    @Test
    void findsTheLettersBehindTheirForms() {
        assertThat(ArabicForms.apart(ArabicForms.joined("خفضت زمن"))).isEqualTo("خفضت زمن");
    }
}
