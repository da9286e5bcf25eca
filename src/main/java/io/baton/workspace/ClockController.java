package io.baton.workspace;

import io.baton.desk.Rehearsal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rehearsal clock. */
@WorkspacePart
@RestController
@RequestMapping("/workspace/api/clock")
class ClockController {

    private final Rehearsal rehearsal;
    private final Times times;
    private final Streams streams;

    ClockController(Rehearsal rehearsal, Times times, Streams streams) {
        this.rehearsal = rehearsal;
        this.times = times;
        this.streams = streams;
    }

    record Move(@Nullable String advance, @Nullable String set) {}

    @GetMapping
    Map<String, Object> now() {
        return Map.of("now", times.text(rehearsal.now()), "fired", 0, "rehearsal", rehearsal.possible());
    }

    @PostMapping
    Map<String, Object> move(@RequestBody Move move) {
        if (!rehearsal.possible()) {
            throw Problem.conflict("This is no rehearsal: the clock is the real one and cannot be moved.");
        }
        var moved = moveTo(target(move));
        var now = times.text(moved.now());
        streams.clock(now);
        return Map.of("now", now, "fired", moved.fired());
    }

    private Instant target(Move move) {
        var advance = move.advance();
        var set = move.set();
        if ((advance == null) == (set == null)) {
            throw Problem.wrong("Say either 'advance', such as P14D, or 'set', such as 2027-01-11T09:00:00-08:00.");
        }
        var now = rehearsal.now();
        var target = advance == null ? times.read(String.valueOf(set)) : times.advance(now, advance);
        if (advance != null && target.isBefore(now)) {
            throw Problem.conflict("The clock cannot go backwards.");
        }
        return target;
    }

    private Rehearsal.Moved moveTo(Instant target) {
        try {
            return rehearsal.moveTo(target);
        } catch (IllegalArgumentException e) {
            throw Problem.conflict("The clock cannot go backwards once a case exists.");
        }
    }
}
