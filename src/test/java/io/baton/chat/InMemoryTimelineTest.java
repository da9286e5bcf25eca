package io.baton.chat;

class InMemoryTimelineTest extends TimelineContract {

    @Override
    protected Timeline timeline() {
        return new InMemoryTimeline();
    }
}
