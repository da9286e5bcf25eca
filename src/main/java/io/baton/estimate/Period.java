package io.baton.estimate;

/** How often a priced line is charged. */
public enum Period {
    /** Every month. */
    MONTH,
    /** Once, when the service is set up. */
    ONCE
}
