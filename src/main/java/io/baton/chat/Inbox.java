package io.baton.chat;

/** The way in: a platform hands over what a person did. Implemented by the desk. */
public interface Inbox {

    /**
     * Handles what a person did, once per delivery id; when it returns, the replies to that person have been shown. Order
     * is kept per person by the caller.
     */
    Answer receive(Incoming incoming);
}
