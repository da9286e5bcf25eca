package io.baton.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Timeline;
import io.baton.chat.TimelineContract;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisTimelineIT extends TimelineContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Timeline timeline() {
        return REDIS.get(Timeline.class);
    }

    @Test
    void numbersConcurrentMessagesWithoutGapOrRepetition() throws Exception {
        var timeline = timeline();
        var seqs = new ArrayList<Long>();

        try (var pool = Executors.newFixedThreadPool(8)) {
            var posts = IntStream.range(0, 200)
                    .<Callable<Timeline.Entry>>mapToObj(
                            number -> () -> timeline.put("#r" + number % 3, "k" + number, "x"))
                    .toList();
            for (var post : pool.invokeAll(posts)) {
                seqs.add(post.get().seq());
            }
        }

        assertThat(seqs)
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, 200).boxed().toList());
    }
}
