package io.baton.desk;

/** The store cannot be reached or does not take writes now. Trying the same again later is safe. */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean perhapsDone;

    public StoreUnavailable(String message, boolean perhapsDone, Throwable cause) {
        super(message, cause);
        this.perhapsDone = perhapsDone;
    }

    /** True where no answer came, so that what was asked may have been done all the same. */
    public boolean perhapsDone() {
        return perhapsDone;
    }
}
