package io.baton.form;

/** What became of something typed, chosen or sent: the value it stands for, or what is wrong with it. */
public sealed interface Checked {

    /** The value in canonical spelling; empty where an optional field was left empty. */
    record Right(Value value) implements Checked {}

    /** Why it was not taken and how to put it right, as full sentences for the person who gave it. */
    record Wrong(String say) implements Checked {}
}
