package io.baton.process;

import io.baton.form.Field;
import io.baton.form.Form;
import io.baton.form.FormFaults;
import io.baton.form.When;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the forms of a process, and what they ask of each other. */
record FormCheck(Names names, Findings findings) {

    private static final Pattern FIELD = Pattern.compile("field '([^']+)'");
    private static final List<String> PROFILE =
            List.of("profile.name", "profile.department", "profile.email", "profile.phone");
    private static final int LONGEST_LABEL = 150;

    void check() {
        var forms = names.process().forms();
        findings.different("forms", "id", forms.stream().map(Form::id).toList(), "form");
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            var path = "forms[" + i + "]";
            findings.addIf(form.fields().isEmpty(), path, "the form asks nothing", "write `fields`");
            faults(form, path + ".fields", path);
            fields(form.fields(), path + ".fields");
        }
    }

    /** The fields that an action takes, with what it takes from elsewhere filled in. */
    void inputs(List<Field> inputs, String path) {
        faults(new Form("inputs", "inputs", null, inputs, List.of()), path, path);
        fields(inputs, path);
    }

    private void faults(Form form, String fields, String whole) {
        for (var fault : FormFaults.of(form)) {
            var named = FIELD.matcher(fault);
            var index = named.find() ? index(form, named.group(1)) : -1;
            findings.add(index < 0 ? whole : fields + "[" + index + "]", fault, "");
        }
    }

    private static int index(Form form, String field) {
        var ids = form.fields().stream().map(Field::id).toList();
        return ids.indexOf(field);
    }

    private void fields(List<Field> fields, String path) {
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var at = path + "[" + i + "]";
            findings.addIf(
                    field.label().length() > LONGEST_LABEL,
                    at + ".label",
                    "the label has more than " + LONGEST_LABEL + " characters",
                    "put the rest into `help`");
            conditions(field)
                    .flatMap(when -> when.fields().keySet().stream())
                    .filter(name -> name.contains("."))
                    .forEach(name -> findings.known(at, name, "field", names.fields()));
            var from = field.initialFrom();
            if (from != null && from.contains(".")) {
                var known = new java.util.LinkedHashSet<>(names.fields());
                known.addAll(PROFILE);
                findings.known(at + ".initialFrom", from, "field", known);
            }
        }
    }

    private static Stream<When> conditions(Field field) {
        var options = field.options().stream().flatMap(option -> option.when().stream());
        var warnings = field.warnings().stream().flatMap(warning -> warning.when().stream());
        var own = Stream.of(field.shownWhen(), field.requiredWhen(), field.initialWhen())
                .flatMap(List::stream);
        return Stream.of(own, options, warnings).flatMap(all -> all);
    }
}
