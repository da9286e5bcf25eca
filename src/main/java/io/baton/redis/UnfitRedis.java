package io.baton.redis;

/** Baton cannot start on the Redis it was given, or cannot start one; with what to do about it. */
final class UnfitRedis extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnfitRedis(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    UnfitRedis(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
