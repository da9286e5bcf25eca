package io.baton.slackworld;

/** Something Slack's own client would not let a person do: press a button that is not there, submit an empty field. */
public final class ClientRefusal extends AssertionError {

    private static final long serialVersionUID = 1;

    ClientRefusal(String why) {
        super(why);
    }
}
