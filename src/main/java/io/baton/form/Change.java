package io.baton.form;

import java.util.List;

/** A form after an answer changed, and what that did to other answers. */
public record Change(Filled filled, List<Dropped> dropped) {

    /** An answer that was taken away because it no longer applies; {@code askedAgain} where its field is still shown. */
    public record Dropped(Field field, boolean askedAgain) {}

    public Change {
        dropped = List.copyOf(dropped);
    }
}
