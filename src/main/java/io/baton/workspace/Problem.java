package io.baton.workspace;

import org.springframework.http.HttpStatus;

/** A call that makes no sense, with words for the person who made it. */
final class Problem extends RuntimeException {

    private final HttpStatus status;

    private Problem(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    static Problem wrong(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, detail);
    }

    static Problem hidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, detail);
    }

    static Problem missing(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, detail);
    }

    static Problem conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT, detail);
    }

    static Problem tooLarge(String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, detail);
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
