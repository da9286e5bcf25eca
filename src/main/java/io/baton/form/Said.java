package io.baton.form;

/** What a person meant by the words said in a conversation: a command word counts only as the whole of what was said. */
public sealed interface Said {

    /** An answer to the open question, as typed. */
    record Answer(String text) implements Said {}

    /** Take what is offered: the answer kept, or the default. */
    record Keep() implements Said {}

    record Back() implements Said {}

    record Skip() implements Said {}

    record Save() implements Said {}

    record Cancel() implements Said {}

    record Help() implements Said {}

    /** Change the answer of a field, named by id or label. */
    record Edit(String field) implements Said {}

    /** Only at the review. */
    record Submit() implements Said {}
}
