package io.baton.botconfig;

import io.baton.process.ProcessDefinition;
import java.util.List;

/**
 * A process together with the files it was read from, so that what is found wrong in it later can be shown there.
 *
 * @param forms the files of its forms, in the order of the process's forms
 */
record Source(ProcessDefinition process, Part main, List<Part> forms) {

    /** A file and what was parsed from it. */
    record Part(String file, Node root) {}

    /** Makes a fault of something found at a path such as {@code actions[12].to} or {@code forms[0].fields[3]}. */
    Fault fault(String path, String what, String fix) {
        var part = main;
        var steps = List.of(path.split("[.\\[]"));
        if (steps.size() > 1 && steps.getFirst().equals("forms")) {
            part = forms.get(index(steps.get(1)));
            steps = steps.subList(2, steps.size());
        }
        var at = find(part.root(), steps, part.root().at());
        return new Fault(part.file(), at.line(), at.column(), what, fix);
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
        var isValue = entry.value() instanceof Node.Scalar || !rest.isEmpty();
        return isValue
                ? find(entry.value(), rest, entry.key().at())
                : entry.key().at();
    }

    private static int index(String step) {
        return Integer.parseInt(step.substring(0, step.length() - 1));
    }
}
