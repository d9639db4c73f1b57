package dev.starpractice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all in Latin letters, 12 (x)  | ''
            to the צוות, by 12            | צוות
            asked צוות א (12), then ב     | צוות א (12);ב
            """)
    void findsTheWordsThatRunTheOtherWay(String text, String found) {
        assertThat(String.join(";", stretches(text))).isEqualTo(found);
    }

    @Test
    void takesALineThatBeginsTheOtherWayAsAWhole() {
        assertThat(stretches("Said:\nצוות with Kubernetes.\nDone.")).containsExactly("צוות with Kubernetes.");
    }

    @Test
    void turnsARunRoundAndKeepsBracketsAndVowelSigns() {
        assertThat(new Directions().reorderRTLTextToLTR("(אבג)")).isEqualTo("(גבא)");
        assertThat(new Directions().reorderRTLTextToLTR("ab\uD83D\uDE00")).isEqualTo("\uD83D\uDE00ba");
    }

    private static List<String> stretches(String text) {
        List<Integer> edges = Directions.rightToLeft(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < edges.size(); i += 2) {
            found.add(text.substring(edges.get(i), edges.get(i + 1)));
        }
        return found;
    }
}
