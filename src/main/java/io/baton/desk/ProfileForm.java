package io.baton.desk;

import io.baton.chat.Person;
import io.baton.form.Answers;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Form;
import io.baton.form.Value;
import io.baton.language.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The questions about a person who wants to make a request (ESD source, step 1 "Log in"; domain rule G13). */
final class ProfileForm {

    private ProfileForm() {}

    /** The questions in a language. */
    static Form in(Phrases words) {
        return new Form(
                "profile",
                words.say("profile.title"),
                words.say("profile.intro"),
                List.of(
                        field("name", words.say("profile.name"), ".{2,100}", words.say("profile.name.say")),
                        field(
                                "department",
                                words.say("profile.department"),
                                ".{2,200}",
                                words.say("profile.department.say")),
                        field(
                                "email",
                                words.say("profile.email"),
                                "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+",
                                words.say("profile.email.say")),
                        field(
                                "phone",
                                words.say("profile.phone"),
                                "\\+?[0-9][0-9 ()./-]{4,28}",
                                words.say("profile.phone.say"))),
                List.of());
    }

    private static Field field(String id, String label, String pattern, String say) {
        return Field.of(id, label, FieldType.TEXT).matching(pattern, say);
    }

    /** What is known of a person; a name that is only the id is not a name that was told. */
    static Answers known(Person person) {
        var values = new LinkedHashMap<String, Value>();
        putKnown(values, "name", person.name().equals(person.id()) ? "" : person.name());
        putKnown(values, "department", person.department());
        putKnown(values, "email", person.email());
        putKnown(values, "phone", person.phone());
        return new Answers(values);
    }

    private static void putKnown(Map<String, Value> values, String field, String known) {
        if (!known.isBlank()) {
            values.put(field, Value.of(known));
        }
    }

    static Person told(String id, Answers answers) {
        return new Person(
                id,
                plain(answers, "name"),
                plain(answers, "department"),
                plain(answers, "email"),
                plain(answers, "phone"),
                Set.of(),
                false);
    }

    private static String plain(Answers answers, String field) {
        return answers.get(field).map(Value::plain).orElse("");
    }
}
