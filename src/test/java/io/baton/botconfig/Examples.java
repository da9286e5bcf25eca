package io.baton.botconfig;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The examples beside a process, {@code processes/<id>.examples.yml}: stories that say who does what, and then how the
 * case stands, who is told, and nothing else. How they are written is told at the top of each file.
 *
 * @param start the local time at which every story begins
 */
public record Examples(Path file, String process, String start, List<Example> examples) {

    /** A story; the steps of what it comes after stand before its own. */
    public record Example(String name, int line, List<Step> steps) {}

    /** Something that is done, or a look at what came of it. */
    public sealed interface Step {

        int line();

        /** Answers all questions of a request and submits it. */
        record Requests(int line, String who, Map<String, String> answers) implements Step {}

        /** Presses a button, or one that is gone; what the form asks that opens then stands in the inputs. */
        record Presses(int line, String who, String action, boolean gone, Map<String, Object> inputs) implements Step {}

        /** Gives a command; {@code area} may be empty. */
        record Does(int line, String who, String action, String area, Map<String, Object> inputs) implements Step {}

        record Says(int line, String who, String text) implements Step {}

        /** Time passes until then. */
        record ItIs(int line, String localTime) implements Step {}

        /** What must be true now. */
        record Then(int line, List<Claim> claims) implements Step {

            public boolean speaksOf(String what) {
                return claims.stream().anyMatch(claim -> claim.what().equals(what));
            }
        }
    }

    /**
     * One thing that must be true.
     *
     * @param what the word of the file, such as {@code told}
     * @param of what it is true of, such as a person or a lane; may be empty
     * @param words what must be said there, or the value it must have
     */
    public record Claim(int line, String what, String of, List<String> words) {}

    /** The examples of all processes of a folder. A fault in any refuses them all, naming file and line. */
    public static List<Examples> of(TestConfig config) {
        return ExampleReader.read(config);
    }
}
