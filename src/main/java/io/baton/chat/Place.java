package io.baton.chat;

/** Where something is said: logical, a platform finds its own room for it. */
public sealed interface Place {

    /** A channel of {@code bot-config/channels.yml}, named without the leading {@code #}. */
    record Channel(String name) implements Place {}

    /** The bot's direct messages with one person. */
    record Direct(String person) implements Place {}

    /** The thread of one case. */
    record Thread(String caseId) implements Place {}

    /** The room id of the workspace's interface: {@code #name}, {@code direct} or {@code case:ID}. */
    default String room() {
        return switch (this) {
            case Channel(var name) -> "#" + name;
            case Direct ignored -> "direct";
            case Thread(var id) -> "case:" + id;
        };
    }
}
