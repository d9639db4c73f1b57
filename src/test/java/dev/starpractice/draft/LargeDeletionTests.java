package dev.starpractice.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.starpractice.answer.Section;
import dev.starpractice.answer.StarAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeDeletionTests {

    private static final String STORY =
            "I traced the slow queries and rewrote the report to read from the replica. I invited the"
                    + " billing team to a review, showed them the lock graph and agreed on a rule: no job may hold a lock for more"
                    + " than a second. Then I added a check that fails when a migration takes an exclusive lock.";

    private static final String GOAL = "Monday's orders were to go through without waiting for the rewrite in spring.";

    private static final StarAnswer BEFORE =
            StarAnswer.EMPTY.with(Section.ACTION, STORY).with(Section.TASK, GOAL);

    @Test
    void isASectionThatWasEmptiedHoweverMuchTheOthersHold() {
        assertThat(LargeDeletion.between(BEFORE, BEFORE.with(Section.TASK, ""))).isTrue();
    }

    @Test
    void isATextThatAnotherOfTheSameLengthWasWrittenOver() {
        String other = "Our customers waited at the gate because nobody had told the drivers which of the two yards was"
                + " open, so each morning we called every depot, one after another, until somebody picked up the phone.";
        assertThat(LargeDeletion.between(BEFORE, BEFORE.with(Section.ACTION, other)))
                .isTrue();
    }

    @Test
    void isHalfAMinuteOfALongText() {
        StarAnswer much = BEFORE.with(Section.RESULT, GOAL.repeat(12));
        assertThat(LargeDeletion.between(much, much.with(Section.RESULT, GOAL.repeat(9))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STORY,
                STORY + " And more.",
                "First, I traced the slow queries and rewrote the report to read from the replica. I invited the billing"
                        + " team to a review and agreed with them on a rule: no job may hold a lock for more than a second."
                        + " Then I added a check that fails when a migration takes an exclusive lock. It holds."
            })
    void isNoneWhereATextIsWorkedOn(String after) {
        assertThat(LargeDeletion.between(BEFORE, BEFORE.with(Section.ACTION, after)))
                .isFalse();
    }

    @Test
    void isNoneWhereTextGoesToAnotherSection() {
        StarAnswer after = BEFORE.with(Section.TASK, "").with(Section.SITUATION, "We were late. " + GOAL);
        assertThat(LargeDeletion.between(BEFORE, after)).isFalse();
    }

    @Test
    void isNoneWhereLittleStoodThere() {
        StarAnswer little = StarAnswer.EMPTY.with(Section.TASK, "Ship it by Friday, all of it.");
        assertThat(LargeDeletion.between(little, little.with(Section.TASK, ""))).isFalse();
    }

    /** In scripts without spaces a whole line is one word: typing on in the middle of it takes nothing away. */
    @Test
    void countsNoLineAsLostWhereOneLetterWasAdded() {
        String line = "我追踪了慢查询并重写了报告以便从副本读取数据我邀请了计费团队参加评审".repeat(4);
        StarAnswer before = StarAnswer.EMPTY.with(Section.ACTION, line);
        assertThat(LargeDeletion.between(
                        before, before.with(Section.ACTION, line.substring(0, 40) + "们" + line.substring(40))))
                .isFalse();
        assertThat(LargeDeletion.between(before, before.with(Section.ACTION, line.substring(0, 20))))
                .isTrue();
    }
}
