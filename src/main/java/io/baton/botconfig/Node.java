package io.baton.botconfig;

import java.util.List;
import java.util.Optional;

/** A piece of YAML that remembers where it stands. */
sealed interface Node {

    Position at();

    /** How many pieces it consists of, repetitions by alias counted each time. */
    long size();

    /** How it is called in a message. */
    String word();

    /** One value. {@code plain}: written without quotes, so that YAML may take it for something else than a text. */
    record Scalar(Position at, String text, Kind kind, boolean plain) implements Node {

        /** What YAML takes the value for. */
        enum Kind {
            TEXT,
            NUMBER,
            TRUTH,
            NOTHING
        }

        @Override
        public long size() {
            return 1;
        }

        @Override
        public String word() {
            return switch (kind) {
                case TEXT -> "the text \"" + text + "\"";
                case NUMBER -> "the number " + text;
                case TRUTH -> text;
                case NOTHING -> "nothing";
            };
        }
    }

    /** A list. */
    record Items(Position at, List<Node> items, long size) implements Node {

        static Items of(Position at, List<Node> items) {
            return new Items(
                    at,
                    List.copyOf(items),
                    1 + items.stream().mapToLong(Node::size).sum());
        }

        @Override
        public String word() {
            return "a list";
        }
    }

    /** Keys and their values, in the order of the file; no key twice. */
    record Keys(Position at, List<Entry> entries, long size) implements Node {

        static Keys of(Position at, List<Entry> entries) {
            var size = entries.stream().mapToLong(entry -> entry.value().size()).sum();
            return new Keys(at, List.copyOf(entries), 1 + entries.size() + size);
        }

        Optional<Entry> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .findFirst();
        }

        @Override
        public String word() {
            return "an object";
        }
    }

    /** One key with its value. */
    record Entry(Scalar key, Node value) {}
}
