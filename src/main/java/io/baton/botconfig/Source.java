package io.baton.botconfig;

import io.baton.process.ProcessDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A process together with the files it was read from, so that what is found wrong in it later can be shown there.
 *
 * @param forms the files of its forms, in the order of the process's forms
 */
record Source(ProcessDefinition process, Part main, List<Part> forms) {

    private static final Pattern FORM = Pattern.compile("forms\\[(\\d+)]\\.?(.*)");

    /** Makes a fault of something found at a path such as {@code actions[12].to} or {@code forms[0].fields[3]}. */
    Fault fault(String path, String what, String fix) {
        var form = FORM.matcher(path);
        return form.matches()
                ? forms.get(Integer.parseInt(form.group(1))).fault(form.group(2), what, fix)
                : main.fault(path, what, fix);
    }

    /** A file and what was parsed from it. */
    record Part(String file, Node root) {

        /** Makes a fault of something found at a path such as {@code actions[12].to} or {@code [3].roles}. */
        Fault fault(String path, String what, String fix) {
            var at = path.isEmpty() ? root.at() : find(root, steps(path), root.at());
            return new Fault(file, at.line(), at.column(), what, fix);
        }

        /** The texts in the file that begin with a prefix, by their place. */
        Map<Position, String> scalars(String prefix) {
            var found = new LinkedHashMap<Position, String>();
            collect(root, prefix, found);
            return found;
        }
    }

    private static void collect(Node node, String prefix, Map<Position, String> found) {
        switch (node) {
            case Node.Scalar scalar when scalar.text().startsWith(prefix) -> found.put(scalar.at(), scalar.text());
            case Node.Scalar ignored -> {}
            case Node.Items items -> items.items().forEach(item -> collect(item, prefix, found));
            case Node.Keys keys -> keys.entries().forEach(entry -> collect(entry.value(), prefix, found));
        }
    }

    private static List<String> steps(String path) {
        return List.of(path.replaceFirst("^\\[", "").split("\\.\\[|[.\\[]"));
    }

    /** Follows a path as far as the file goes: what it leaves out, or writes in short, ends the search. */
    private static Position find(Node node, List<String> steps, Position last) {
        if (steps.isEmpty()) {
            return node.at();
        }
        var step = steps.getFirst();
        var rest = steps.subList(1, steps.size());
        return switch (node) {
            case Node.Scalar scalar -> scalar.at();
            case Node.Items items
            when step.endsWith("]") && index(step) < items.items().size() ->
                find(items.items().get(index(step)), rest, items.at());
            case Node.Items items -> items.at();
            case Node.Keys keys when step.endsWith("]") -> find(keys, rest, last);
            case Node.Keys keys ->
                keys.find(Words.kebab(step)).map(entry -> find(entry, rest)).orElse(keys.at());
        };
    }

    private static Position find(Node.Entry entry, List<String> rest) {
        var isValue =
                entry.value() instanceof Node.Scalar scalar ? !scalar.text().isEmpty() : !rest.isEmpty();
        return isValue
                ? find(entry.value(), rest, entry.key().at())
                : entry.key().at();
    }

    private static int index(String step) {
        return Integer.parseInt(step.substring(0, step.length() - 1));
    }
}
