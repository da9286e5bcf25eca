package io.baton.workspace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.baton.chat.Message;
import io.baton.chat.Question;
import io.baton.chat.Timeline;
import io.baton.form.Option;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A message as one person sees it: the shape that the interface lays down. */
record MessageView(
        String id,
        long seq,
        long event,
        String room,
        @Nullable String thread,
        String from,
        String at,
        boolean edited,
        @JsonProperty("private") boolean isPrivate,
        String kind,
        String text,
        @JsonProperty("case") @Nullable String caseId,
        boolean card,
        @Nullable Asked question,
        List<Message.Shown> fields,
        Message.@Nullable Progress progress,
        List<Message.Button> actions,
        List<Message.Menu> menus,
        List<Message.FileRef> files) {

    /** A question, with the word of its type. */
    record Asked(
            String conversation,
            String form,
            String field,
            String label,
            @Nullable String help,
            String type,
            boolean required,
            List<Message.Choice> options,
            int position,
            int of,
            @Nullable String error) {

        static @Nullable Asked of(@Nullable Question question) {
            return question == null
                    ? null
                    : new Asked(
                            question.conversation(),
                            question.form(),
                            question.field(),
                            question.label(),
                            question.help(),
                            question.type().word(),
                            question.required(),
                            choices(question.options()),
                            question.position(),
                            question.of(),
                            question.error());
        }
    }

    static MessageView of(Timeline.Entry entry, Post post, Times times) {
        var message = post.message();
        var caseId = message.caseId();
        return new MessageView(
                entry.id(),
                entry.seq(),
                entry.event(),
                Rooms.ofKept(entry.room()).room(),
                caseId == null ? null : "case:" + caseId,
                post.from(),
                times.text(post.at()),
                entry.edited(),
                message.onlyFor() != null,
                message.kind().name().toLowerCase(Locale.ROOT),
                message.text(),
                caseId,
                message.kind() == Message.Kind.CARD,
                Asked.of(message.question()),
                message.fields(),
                message.progress(),
                message.buttons(),
                message.menus(),
                message.files());
    }

    static List<Message.Choice> choices(List<Option> options) {
        return options.stream()
                .map(option -> new Message.Choice(option.value(), option.label()))
                .toList();
    }
}
