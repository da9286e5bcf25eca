package io.baton.desk;

import io.baton.chat.Person;
import io.baton.form.Answers;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Form;
import io.baton.form.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The questions about a person who wants to make a request (ESD source, step 1 "Log in"; domain rule G13). */
final class ProfileForm {

    static final Form FORM = new Form(
            "profile",
            "Your profile",
            "Who are you, and how can we reach you?",
            List.of(
                    Field.of("name", "Your name", FieldType.TEXT).matching(".{2,100}", "Please give your full name."),
                    Field.of("department", "Your department", FieldType.TEXT)
                            .matching(".{2,200}", "Please name your department."),
                    Field.of("email", "Your e-mail address", FieldType.TEXT)
                            .matching(
                                    "[^@\\s]+@[^@\\s]+\\.[^@\\s.]+",
                                    "That is no e-mail address; it looks like name@example.org."),
                    Field.of("phone", "Your phone number", FieldType.TEXT)
                            .matching(
                                    "\\+?[0-9][0-9 ()./-]{4,28}",
                                    "That is no phone number; digits, blanks and a leading + are fine.")),
            List.of());

    private ProfileForm() {}

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
