package io.baton.chat;

import java.util.Map;
import java.util.Set;

/** The roles that people have because a platform knows them in a group. */
public interface Memberships {

    /** Roles by person; nobody is in it of whom that cannot be known now. */
    Map<String, Set<String>> roles();
}
