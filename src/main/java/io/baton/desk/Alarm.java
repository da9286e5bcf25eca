package io.baton.desk;

/** Tells the bot's administrators that something needs their hand. */
public interface Alarm {

    /** The role of those who are told. */
    String ADMIN = "ADMIN";

    /** Tells it in their direct messages, once a day per key. */
    void raise(String key, String text);
}
