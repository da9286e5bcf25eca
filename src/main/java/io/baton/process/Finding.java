package io.baton.process;

/**
 * Something in a process definition that makes no sense.
 *
 * @param path where it stands, by the names of record components: {@code actions[12].then[0].go.to}
 * @param what what is wrong
 * @param fix how to put it right, or what is allowed; may be empty
 */
public record Finding(String path, String what, String fix) {}
