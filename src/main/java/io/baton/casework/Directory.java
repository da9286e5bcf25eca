package io.baton.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is who, as far as deciding needs it. */
public interface Directory {

    /** A person by id, with or without {@code @}, in any case. */
    Optional<Member> find(String id);

    /** Those who hold a role of the configuration, such as {@code AREA:NETWORK}. */
    List<Member> withRole(String role);

    /**
     * A person.
     *
     * @param roles those of the configuration, not those held in one case
     * @param profile what is known of him by name: department, name, email, phone
     */
    record Member(String id, String name, Set<String> roles, boolean bot, Map<String, String> profile) {
        public Member {
            roles = Set.copyOf(roles);
            profile = Map.copyOf(profile);
        }

        Optional<String> profile(String part) {
            return Optional.ofNullable(profile.get(part));
        }

        /** Empty where it is not known. */
        String department() {
            return profile.getOrDefault("department", "");
        }

        /** The e-mail address; empty where it is not known. */
        String email() {
            return profile.getOrDefault("email", "");
        }
    }

    default String nameOf(String id) {
        return id.equals(AuditEntry.SYSTEM)
                ? "Baton"
                : find(id).map(Member::name).orElse(id);
    }
}
