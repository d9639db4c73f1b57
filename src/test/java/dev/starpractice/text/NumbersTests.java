package dev.starpractice.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.text.NumberExpression.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Errors fell by 28%. | PERCENT | 28 | %",
                "It took 36 hours. | DURATION | 36 | hours",
                "We cut the bill by $1.2k. | MONEY | 1200 | $",
                "It was 3x faster. | MULTIPLE | 3 | x",
                "The dump was 40 GB. | MEASURE | 40 | gb",
                "There were zero incidents. | COUNT | 0 | incident",
                "We closed twenty-three tickets. | COUNT | 23 | ticket",
                "We closed two hundred and five tickets. | COUNT | 205 | ticket",
            })
    void readsValueAndUnit(String text, Kind kind, double value, String unit) {
        assertThat(numbers(text)).singleElement().satisfies(number -> {
            assertThat(number.kind()).isEqualTo(kind);
            assertThat(number.value()).isEqualTo(value);
            assertThat(number.unit()).isEqualTo(unit);
            assertThat(number.measures()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 engineers helped. | HEADS",
                "In 2021 we moved. | DATE",
                "It went live on 14 March. | DATE",
                "It went live on 3 May. | DATE",
                "Shipped on 2024-03-14. | DATE",
                "Shipped on 3/14/24. | DATE",
                "The 3rd attempt worked. | ORDINAL",
                "We moved to Java 17. | NAME",
                "HTTP 429 came back. | NAME",
                "The p99 rose. | NAME",
                "S3 was down. | NAME",
            })
    void tellsNumbersThatMeasureNothing(String text, Kind kind) {
        assertThat(numbers(text)).singleElement().satisfies(number -> {
            assertThat(number.kind()).isEqualTo(kind);
            assertThat(number.measures()).isFalse();
        });
    }

    @Test
    void takesAThirdForAFractionAndTheThirdForNone() {
        assertThat(numbers("A third of the orders failed."))
                .extracting(NumberExpression::kind)
                .containsExactly(Kind.FRACTION);
        assertThat(numbers("The third attempt worked.")).isEmpty();
    }

    @Test
    void readsARangeAsTwoNumbersAndNotAsAName() {
        assertThat(numbers("We took 10-15 calls a day."))
                .extracting(NumberExpression::kind)
                .containsExactly(Kind.COUNT, Kind.COUNT);
        assertThat(numbers("See OPS-42.")).extracting(NumberExpression::kind).containsExactly(Kind.NAME);
    }

    private static List<NumberExpression> numbers(String text) {
        return Numbers.of(ReadText.of(text).words());
    }
}
