package io.baton.desk;

import io.baton.chat.Message;
import io.baton.chat.Place;
import java.time.ZoneOffset;
import java.util.List;

/** Tells administrators what needs their hand, each of them in his direct messages, with a button that tries again. */
final class Alerting implements Alarm {

    private final Worlds worlds;
    private final Replies replies;

    Alerting(Worlds worlds, Replies replies) {
        this.worlds = worlds;
        this.replies = replies;
    }

    @Override
    public void raise(String key, String text) {
        var day = worlds.now().atZone(ZoneOffset.UTC).toLocalDate();
        for (var admin : worlds.people().withRole(ADMIN)) {
            var label = worlds.words(admin.id()).say("parked.retry-all");
            var again = new Message.Button("retry", label, "plain", ParkedWords.retryAll(), true);
            replies.show(
                    new Place.Direct(admin.id()),
                    Message.text("alarm:" + key + ":" + day, Message.Kind.NOTICE, null, text)
                            .withButtons(List.of(again)));
        }
    }
}
