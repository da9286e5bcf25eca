package io.baton.chat;

import io.baton.language.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of {@code bot-config/people.yml}. Roles are words such as {@code ESD} or {@code AREA:NETWORK}; the roles that
 * a person has in one case only (requester, approver) are not among them.
 *
 * @param slack the id of the person's user in Slack, such as {@code U012AB3CD}
 * @param language what the person reads unless he chose another one in chat; absent: English
 */
public record Person(
        String id,
        String name,
        String department,
        String email,
        String phone,
        Set<String> roles,
        boolean bot,
        @Nullable String slack,
        @Nullable Language language) {
    public Person {
        roles = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(roles == null ? Set.of() : roles));
        department = department == null ? "" : department;
        email = email == null ? "" : email;
        phone = phone == null ? "" : phone;
        name = name == null ? id : name;
    }

    public Person(
            String id, String name, String department, String email, String phone, Set<String> roles, boolean bot) {
        this(id, name, department, email, phone, roles, bot, null, null);
    }

    /** The same person with further roles. */
    public Person with(Set<String> more) {
        var all = new java.util.LinkedHashSet<>(roles);
        all.addAll(more);
        return new Person(id, name, department, email, phone, all, bot, slack, language);
    }

    /** True when name, department, e-mail and phone are known (domain rule G13). */
    public boolean hasProfile() {
        return List.of(name, department, email, phone).stream().noneMatch(String::isBlank);
    }
}
