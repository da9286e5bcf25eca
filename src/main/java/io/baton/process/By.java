package io.baton.process;

/**
 * Who may act: a role, or the members of areas ({@code AREA:core}, {@code AREA:applicable}, {@code AREA:lane}), or
 * {@code ANYONE} who is a party of the case.
 */
public record By(String role, String scope) {

    public static final String AREA = "AREA";
    public static final String ANYONE = "ANYONE";

    public static By valueOf(String text) {
        var colon = text.indexOf(':');
        return colon < 0 ? new By(text, "") : new By(text.substring(0, colon), text.substring(colon + 1));
    }

    public boolean isArea() {
        return role.equals(AREA);
    }

    @Override
    public String toString() {
        return scope.isEmpty() ? role : role + ":" + scope;
    }
}
