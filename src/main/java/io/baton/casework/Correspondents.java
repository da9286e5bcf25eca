package io.baton.casework;

import io.baton.process.Role;
import java.util.List;
import java.util.stream.Stream;

/** Who stands behind the words that a letter is addressed to: roles, persons, {@code #rooms}. */
final class Correspondents {

    private Correspondents() {}

    /** The persons named on the case for a role, else everyone who has it; a person himself; nobody for a room. */
    static List<String> of(String word, Scene scene) {
        if (word.startsWith("#")) {
            return List.of();
        }
        if (!isRole(word, scene)) {
            return List.of(word);
        }
        var named = scene.roles().named(word);
        return named.isEmpty()
                ? scene.world().people().withRole(word).stream()
                        .map(Directory.Member::id)
                        .toList()
                : named;
    }

    static boolean isRole(String word, Scene scene) {
        return Stream.concat(
                        scene.def().roles().stream().map(Role::id),
                        scene.def().areas().stream().map(area -> area.role()))
                .anyMatch(word::equals);
    }
}
