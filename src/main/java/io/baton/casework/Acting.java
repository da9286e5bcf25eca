package io.baton.casework;

import io.baton.process.ActionRule;
import io.baton.process.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As what a person may take an action: the first role of the rule that he holds, and the area he acts for. */
sealed interface Acting {

    /** He may, in this role, for this area if the rule wants one. */
    record As(String role, @Nullable String area) implements Acting {}

    /** He may, but which of these areas he acts for must still be said. */
    record WhichArea(String role, List<String> areas) implements Acting {}

    /** He may not. */
    record No(String why) implements Acting {}

    /** Judges the roles alone: does the person hold one that the rule names? */
    static boolean holdsRole(ActionRule rule, Scene scene) {
        return rule.by().stream().anyMatch(by -> matches(by, scene));
    }

    private static boolean matches(By by, Scene scene) {
        return by.isArea() ? !candidates(by, scene).isEmpty() : scene.roles().holds(scene.actor(), by.role());
    }

    /** The areas that a person may act for under this part of a rule. */
    private static List<String> candidates(By by, Scene scene) {
        var mine = scene.roles().areasOf(scene.actor());
        return inPlay(by, scene).stream().filter(mine::contains).toList();
    }

    private static List<String> inPlay(By by, Scene scene) {
        return switch (by.scope()) {
            case "core" -> scene.areas().core(scene.now(), scene.world());
            case "lane" -> scene.now().lanes().stream().map(Lane::id).toList();
            default -> scene.areas().applicable(scene.now(), scene.world());
        };
    }

    static Acting of(ActionRule rule, Scene scene, @Nullable String wanted) {
        var by = rule.by().stream()
                .filter(one -> matches(one, scene))
                .filter(one -> wanted == null || !rule.area() || one.isArea() || !namesArea(rule))
                .findFirst()
                .or(() -> rule.by().stream().filter(one -> matches(one, scene)).findFirst());
        if (by.isEmpty()) {
            return new No(onlyFor(List.of(rule), scene));
        }
        if (!rule.area()) {
            return new As(role(by.get(), scene, null), null);
        }
        return by.get().isArea() ? forArea(by.get(), scene, wanted) : forNamedArea(by.get(), rule, scene, wanted);
    }

    private static boolean namesArea(ActionRule rule) {
        return rule.by().stream().anyMatch(By::isArea);
    }

    private static Acting forArea(By by, Scene scene, @Nullable String wanted) {
        var mine = candidates(by, scene);
        if (wanted != null) {
            return mine.contains(wanted)
                    ? new As(By.AREA + ":" + wanted, wanted)
                    : new No(notMember(by, scene, wanted));
        }
        return mine.size() == 1
                ? new As(By.AREA + ":" + mine.getFirst(), mine.getFirst())
                : new WhichArea(By.AREA, mine);
    }

    private static String notMember(By by, Scene scene, String wanted) {
        if (!inPlay(by, scene).contains(wanted)) {
            return scene.words().say("case.areas", wanted, String.join(", ", inPlay(by, scene)));
        }
        var members = scene.world().people().withRole(By.AREA + ":" + wanted).stream()
                .map(Directory.Member::name)
                .collect(Collectors.joining(", "));
        return scene.words().say("case.not-member-of", wanted, members);
    }

    /** Somebody outside the areas acts on one of them (a manager assigns), unless the rule is also for areas. */
    private static Acting forNamedArea(By by, ActionRule rule, Scene scene, @Nullable String wanted) {
        if (namesArea(rule)) {
            return wanted == null
                    ? new As(by.role(), null)
                    : new No(scene.words().say("case.not-member", wanted));
        }
        var areas = scene.areas().applicable(scene.now(), scene.world());
        if (wanted == null) {
            return new WhichArea(by.role(), areas);
        }
        return areas.contains(wanted)
                ? new As(by.role(), wanted)
                : new No(scene.words().say("case.areas", wanted, String.join(", ", areas)));
    }

    /** The role word for the audit: that of a group or of anyone is the role really held. */
    private static String role(By by, Scene scene, @Nullable String area) {
        if (by.isArea()) {
            return By.AREA + ":" + (area == null ? candidates(by, scene).getFirst() : area);
        }
        return held(by.role(), scene).orElse(by.role());
    }

    private static Optional<String> held(String role, Scene scene) {
        if (role.equals(By.AREA)) {
            return scene.roles().areasOf(scene.actor()).stream().findFirst().map(area -> By.AREA + ":" + area);
        }
        if (role.equals(By.ANYONE)) {
            return scene.def().roles().stream()
                    .map(known -> known.id())
                    .filter(id -> scene.roles().holds(scene.actor(), id))
                    .findFirst()
                    .or(() -> held(By.AREA, scene));
        }
        var parts = scene.def().role(role).map(known -> known.of()).orElse(List.of());
        return parts.isEmpty()
                ? Optional.of(role)
                : parts.stream()
                        .filter(part -> scene.roles().holds(scene.actor(), part))
                        .findFirst()
                        .flatMap(part -> held(part, scene));
    }

    /** Who may, in words: the end of a refusal. */
    static String onlyFor(List<ActionRule> rules, Scene scene) {
        var words = new ArrayList<String>();
        for (var rule : rules) {
            for (var by : rule.by()) {
                words.add(describe(by, scene));
            }
        }
        var all = words.stream().distinct().toList();
        return scene.words()
                .say(
                        "case.only",
                        all.stream()
                                .reduce((one, other) -> scene.words().say("list.or", one, other))
                                .orElse(""));
    }

    private static String describe(By by, Scene scene) {
        if (!by.isArea()) {
            return scene.roles().describe(by.role(), scene.words());
        }
        return scene.words().say("case.member", String.join(", ", inPlay(by, scene)));
    }
}
