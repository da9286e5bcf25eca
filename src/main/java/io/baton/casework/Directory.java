package io.baton.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is who, as far as deciding needs it. */
public interface Directory {

    /** A person by id, with or without {@code @}, in any case. */
    Optional<Member> find(String id);

    /** Those who hold a role of the configuration, such as {@code AREA:NETWORK}. */
    List<Member> withRole(String role);

    /** A person: {@code roles} are those of the configuration, not those held in one case; department and e-mail may be empty. */
    record Member(String id, String name, String department, String email, Set<String> roles, boolean bot) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    default String nameOf(String id) {
        return id.equals(AuditEntry.SYSTEM)
                ? "Baton"
                : find(id).map(Member::name).orElse(id);
    }
}
