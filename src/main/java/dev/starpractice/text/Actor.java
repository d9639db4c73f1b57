package dev.starpractice.text;

/** Who does what a clause tells. */
public enum Actor {
    /** "I", in so many words. */
    SPEAKER,
    /** Nobody is named before the verb, as in notes: "Wrote a validator". */
    IMPLIED,
    /** "We", "us", "the team", "our squad". */
    TEAM,
    /** Another person or group. */
    OTHERS,
    /** A passive that hides who acted: "secrets were rotated". */
    HIDDEN,
    /** A thing: "latency dropped". */
    THING,
    /** The clause has no verb that could stand on its own. */
    NONE
}
