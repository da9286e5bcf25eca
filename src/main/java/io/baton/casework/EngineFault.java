package io.baton.casework;

/** A state machine did not do what its map says, or was asked for what its map does not know. Nothing was moved. */
public final class EngineFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineFault(String message) {
        super(message);
    }

    public EngineFault(String message, Throwable cause) {
        super(message, cause);
    }
}
