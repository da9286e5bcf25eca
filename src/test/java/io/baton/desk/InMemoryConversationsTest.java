package io.baton.desk;

import io.baton.casework.InMemoryCases;

class InMemoryConversationsTest extends ConversationsContract {

    private final InMemoryDue due = new InMemoryDue(new InMemoryCases());
    private final Conversations conversations = new InMemoryConversations(due);

    @Override
    protected Conversations conversations() {
        return conversations;
    }

    @Override
    protected Due due() {
        return due;
    }
}
