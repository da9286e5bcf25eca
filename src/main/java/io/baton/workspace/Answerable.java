package io.baton.workspace;

import io.baton.chat.Message;
import io.baton.chat.Question;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How a message can be answered, or could once: an old screen may still show what is gone. */
record Answerable(List<Message.Button> buttons, List<String> menus, List<Question> questions) {

    static Answerable of(Post post) {
        var message = post.message();
        var past = post.past();
        return new Answerable(
                Stream.concat(message.buttons().stream(), past.buttons().stream())
                        .toList(),
                past.menus(),
                Stream.concat(Stream.ofNullable(message.question()), past.questions().stream())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The action behind a button, named by its id or by the action word; or an option of the question asked. */
    String action(String named) {
        return Stream.of(
                        buttons.stream().filter(button -> button.id().equals(named)),
                        buttons.stream().filter(button -> button.action().equals(named)))
                .flatMap(found -> found)
                .map(Message.Button::action)
                .findFirst()
                .or(() -> options().filter(named::equals).findFirst())
                .orElseThrow(() -> Problem.missing("That message never had a button '" + named + "'."));
    }

    /** A menu by its id; the field of a question stands for the menu of its options. */
    String menu(String named) {
        if (menus.contains(named)
                || questions.stream().anyMatch(asked -> asked.field().equals(named))) {
            return named;
        }
        throw Problem.missing("That message never had a menu '" + named + "'.");
    }

    private Stream<String> options() {
        return questions.stream().flatMap(asked -> asked.options().stream()).map(option -> option.value());
    }
}
