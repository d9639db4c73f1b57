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
    /** A passive, or what looks like one in notes, that hides who acted: "secrets were rotated", "alerts silenced". */
    HIDDEN,
    /** A thing: "the alert caught it". */
    THING,
    /** The clause has no verb that could stand on its own. */
    NONE
}
