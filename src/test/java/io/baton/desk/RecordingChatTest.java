package io.baton.desk;

import io.baton.chat.ChatPlatform;
import io.baton.chat.ChatPlatformContract;
import io.baton.chat.Message;
import io.baton.chat.Place;
import java.util.List;

class RecordingChatTest extends ChatPlatformContract {

    private final RecordingChat chat = new RecordingChat();

    @Override
    protected ChatPlatform platform() {
        return chat;
    }

    @Override
    protected List<Seen> seen(Place place, String person) {
        return chat.in(place, person).stream()
                .map(post -> new Seen(
                        post.message().key(),
                        post.posted(),
                        post.message().text(),
                        post.message().buttons().stream()
                                .map(Message.Button::action)
                                .toList(),
                        post.message().menus().stream().map(Message.Menu::id).toList()))
                .toList();
    }
}
