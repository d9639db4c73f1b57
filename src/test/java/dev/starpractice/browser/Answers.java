package dev.starpractice.browser;

import dev.starpractice.answer.StarAnswer;

/** What people write in the tests: one story, first as it comes to mind and then as it should be told. */
final class Answers {

    static final String OWNERSHIP = "Tell me about a time you took ownership beyond your role.";

    static final StarAnswer ROUGH = new StarAnswer(
            "Our checkout kept failing on Mondays and customers complained.",
            "It had to get better.",
            "We looked into it and I helped out where I could. The team fixed the nightly job in the end.",
            "It went much faster afterwards and everybody was happy.",
            "Communication is key.");

    static final StarAnswer IMPROVED = new StarAnswer(
            "Our checkout failed every Monday morning: about 1,200 orders a week timed out while the billing team’s"
                    + " nightly job still held its locks. The job was not my team’s, but our customers paid for it.",
            "Nobody had asked me to look at it. I wanted the timeouts gone before the Easter sale on 3 April, without"
                    + " moving the billing team’s month-end close.",
            "- I traced the slow queries and found that one report locked the orders table for 40 minutes.\n"
                    + "- I rewrote the report to read from the replica and tested it against a copy of production.\n"
                    + "- I invited the billing team to a review and agreed a rollout plan with them.\n"
                    + "- I added a CI check that rejects any job which locks the orders table for more than a second.",
            "Timeouts fell from 1,200 a week to 4 within two weeks, and checkout latency dropped from 900 ms to 310 ms."
                    + " The check became the default for all 9 batch jobs and has stopped two bad ones since.",
            "I learned that a lock nobody owns is a lock nobody watches. Since then I ask for an owner and an alert"
                    + " before any job of ours touches a shared table.");

    private Answers() {}
}
