package io.baton.desk;

import io.baton.botconfig.Examples;
import io.baton.botconfig.Examples.Claim;
import io.baton.botconfig.Examples.Example;
import io.baton.botconfig.Examples.Step;
import io.baton.botconfig.TestConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plays an example on a desk in memory; whatever is not as it says is told with the file and line that says so. */
public final class ExamplePlay {

    private static final Set<String> TELLINGS = Set.of("told", "asked", "reminded");

    private final Examples file;
    private final Playhouse house;

    private ExamplePlay(Examples file, Playhouse house) {
        this.file = file;
        this.house = house;
    }

    static void play(TestConfig config, Examples file, Example example) {
        new ExamplePlay(file, Playhouse.open(config, file.process(), file.start())).play(example.steps());
    }

    /** Only what is done in the first steps of an example, without a look at what comes of it. */
    public static void opening(Playhouse house, Examples file, Example example, int steps) {
        var doing = example.steps().stream()
                .limit(steps)
                .filter(step -> !(step instanceof Step.Then))
                .toList();
        var play = new ExamplePlay(file, house);
        doing.forEach(step -> play.play(step, true));
    }

    private void play(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean mayBeRefused =
                    i + 1 < steps.size() && steps.get(i + 1) instanceof Step.Then then && then.speaksOf("refused");
            try {
                play(step, mayBeRefused);
            } catch (AssertionError | RuntimeException fault) {
                throw new AssertionError(file.file() + ":" + step.line() + " " + fault.getMessage(), fault);
            }
        }
    }

    private void play(Step step, boolean mayBeRefused) {
        switch (step) {
            case Step.ItIs(var ignored, var localTime) -> house.whenItIs(localTime);
            case Step.Then then -> look(then);
            case Step.Requests(var ignored, var who, var answers) -> {
                var person =
                        acting(who, false).says("/request " + file.process()).answersAll(answers);
                house.when(person);
                person.presses("submit");
            }
            case Step.Says(var ignored, var who, var text) ->
                acting(who, mayBeRefused).says(text);
            case Step.Presses(var ignored, var who, var action, var gone, var inputs) ->
                presses(acting(who, mayBeRefused), action, gone, inputs);
            case Step.Does(var ignored, var who, var action, var area, var inputs) ->
                does(acting(who, mayBeRefused), action, area, inputs);
        }
    }

    /** Only what is told from here on counts. */
    private Player acting(String who, boolean mayBeRefused) {
        var player = house.player(who);
        var lenient = house.when(player);
        return mayBeRefused ? lenient : player;
    }

    private void presses(Player player, String action, boolean gone, Map<String, Object> inputs) {
        if (gone) {
            player.pressesOld(action, house.newest());
        } else {
            player.presses(action);
        }
        if (!inputs.isEmpty()) {
            player.fills(uploaded(player, inputs));
        }
    }

    /** A command; where a form opens page by page, the inputs are its answers. */
    private void does(Player player, String action, String area, Map<String, Object> inputs) {
        if (isPaged(action)) {
            player.does(action, house.newest()).turnsPages(uploaded(player, inputs));
            return;
        }
        var words = new ArrayList<String>();
        if (!area.isEmpty()) {
            words.add(area);
        }
        inputs.forEach((key, value) -> words.add(key + "=\"" + word(player, value) + "\""));
        player.does(action, house.newest(), words.toArray(String[]::new));
    }

    private boolean isPaged(String action) {
        return house.process(file.process()).rules(action).stream().anyMatch(io.baton.process.ActionRule::isPartial);
    }

    private static Map<String, Object> uploaded(Player player, Map<String, Object> inputs) {
        var values = new HashMap<String, Object>();
        inputs.forEach((key, value) -> values.put(key, isFile(value) ? List.of(word(player, value)) : value));
        return values;
    }

    private static boolean isFile(Object value) {
        return value instanceof String text && text.startsWith("file:");
    }

    /** A value as a command takes it: a file by its id, a table as the id of a CSV file. */
    private static String word(Player player, Object value) {
        if (isFile(value)) {
            return player.uploads(value.toString().substring("file:".length()), "application/octet-stream", "a file");
        }
        if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map) {
            return player.uploads("table.csv", "text/csv", csv(list));
        }
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
    }

    private static String csv(List<?> rows) {
        var columns = new LinkedHashSet<Object>();
        rows.forEach(row -> columns.addAll(((Map<?, ?>) row).keySet()));
        var lines = new ArrayList<String>();
        lines.add(columns.stream().map(Object::toString).collect(Collectors.joining(",")));
        rows.forEach(row -> lines.add(columns.stream()
                .map(column -> ((Map<?, ?>) row).get(column))
                .map(cell -> cell == null ? "" : cell.toString())
                .collect(Collectors.joining(","))));
        return String.join("\n", lines);
    }

    // ---- looking

    private void look(Step.Then then) {
        var number = then.claims().stream()
                .filter(claim -> claim.what().equals("case"))
                .map(claim -> Integer.parseInt(claim.words().getFirst()))
                .findFirst();
        var about = house.then(number.map(no -> house.begun().get(no - 1)).orElseGet(house::newest));
        for (var claim : then.claims()) {
            try {
                look(about, claim);
            } catch (AssertionError fault) {
                throw new AssertionError("(line " + claim.line() + ") " + fault.getMessage(), fault);
            }
        }
        if (TELLINGS.stream().anyMatch(then::speaksOf)) {
            about.nothingElse();
        }
    }

    private void look(Then about, Claim claim) {
        var words = claim.words().toArray(String[]::new);
        boolean whole = claim.of().isEmpty();
        switch (claim.what()) {
            case "case" -> {}
            case "state" -> about.isIn(words[0]);
            case "stage" -> about.isAtStage(words[0]);
            case "held-by" -> about.isHeldBy(words);
            case "due" -> due(about, words[0]);
            case "flags" -> about.isFlagged(words);
            case "silent" -> claim.words().forEach(about::isSilent);
            case "thread" -> about.threadSays(words);
            case "answered" -> about.answered(words);
            case "refused" -> about.refused(words);
            case "opens" -> about.opensForm(words);
            default -> {
                if (!whole) {
                    look(about, claim, words);
                }
            }
        }
    }

    private static void due(Then about, String word) {
        if (word.equals("never")) {
            about.isNotDue();
        } else {
            about.isDue(word);
        }
    }

    private void look(Then about, Claim claim, String... words) {
        var of = claim.of();
        switch (claim.what()) {
            case "told" -> about.toldAmongOthers(of, words);
            case "asked" -> about.asked(of, words);
            case "reminded" -> about.remindedAmongOthers(of, words);
            case "closed" -> about.closed(of, words);
            case "facts" -> about.hasFact(of, words[0]);
            case "ballots" -> about.hasBallot(of, words[0]);
            case "lanes" -> about.hasLane(of, words[0]);
            case "items" -> about.hasItem(Integer.parseInt(of), words[0]);
            case "issues" -> about.hasIssue(Integer.parseInt(of), words[0]);
            case "documents" -> about.hasDocument(of, Integer.parseInt(words[0]));
            case "links" -> about.isLinkedTo(of, house.begun().get(Integer.parseInt(words[0]) - 1));
            default -> throw new IllegalStateException("nobody looks at " + claim.what());
        }
    }
}
