package io.baton.chat;

import java.util.Set;

/** The roles that people have because a platform knows them in a group; none where that cannot be known now. */
public interface Memberships {

    Set<String> rolesOf(String person);
}
