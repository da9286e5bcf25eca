package io.baton.redis;

/** The keys under which it is kept what stands on a platform; {@code spot} is where. All share one hash tag. */
record StandingKeys(String platform) {
    String of(String word) {
        return "{standing:" + platform + "}:" + word;
    }

    String of(String word, String detail) {
        return of(word) + ":" + detail;
    }

    String payloads(String spot) {
        return of("payload", spot);
    }

    String revisions(String spot) {
        return of("revision", spot);
    }

    String tries(String spot) {
        return of("tries", spot);
    }

    String stands(String spot) {
        return of("stands", spot);
    }

    String line(String spot) {
        return of("line", spot);
    }
}
