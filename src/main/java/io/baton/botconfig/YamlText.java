package io.baton.botconfig;

import io.baton.botconfig.Node.Scalar.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** The text of one YAML file, parsed into {@link Node}s; what cannot be parsed becomes a fault. */
final class YamlText {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Pattern PLACE = Pattern.compile("in reader, line (\\d+), column (\\d+)");
    private static final int LONGEST = 1_000_000;
    private static final int MOST_NODES = 100_000;

    private final String file;
    private final String text;
    private final int[] characters;
    private final Faults faults;
    private final Map<String, Node> anchors = new HashMap<>();

    private YamlText(String file, String text, Faults faults) {
        this.file = file;
        this.text = text;
        this.characters = text.codePoints().toArray();
        this.faults = faults;
    }

    /** The one document of a file; empty when it is no YAML or there is nothing in it. */
    static Optional<Node> parse(String file, String text, Faults faults) {
        if (text.length() > LONGEST) {
            faults.add(file, Position.NONE, "the file is longer than 1,000,000 characters", "split it");
            return Optional.empty();
        }
        return new YamlText(file, text, faults).document();
    }

    private Optional<Node> document() {
        try (var parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new Refusal(new Position(1, 1), "the file is empty", "write it, or delete it");
            }
            var root = node(parser);
            if (parser.nextToken() != null) {
                throw new Refusal(position(parser), "a second document begins", "keep one document per file");
            }
            return Optional.of(root);
        } catch (Refusal refusal) {
            faults.add(file, refusal.at, refusal.what, refusal.fix);
        } catch (JacksonException fault) {
            faults.add(file, position(fault), "this is no YAML: " + words(fault), "");
        }
        return Optional.empty();
    }

    private Node node(JsonParser parser) {
        var at = position(parser);
        if (parser.getTypeId() != null) {
            throw new Refusal(at, "the tag !" + parser.getTypeId() + " is not read", "leave tags out");
        }
        if (((YAMLParser) parser).isCurrentAlias()) {
            return repeated(at, parser.getString());
        }
        var anchor = anchor(parser);
        var node = switch (parser.currentToken()) {
            case START_OBJECT -> keys(parser, at);
            case START_ARRAY -> items(parser, at);
            default -> scalar(parser, at);
        };
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        if (node.size() > MOST_NODES) {
            throw new Refusal(at, "aliases make this larger than " + MOST_NODES + " values", "write less with aliases");
        }
        return node;
    }

    /** The parser names the anchor of a list or an object; that of a single value is read from the text itself. */
    private @Nullable String anchor(JsonParser parser) {
        var named = (String) parser.getObjectId();
        var at = (int) parser.currentTokenLocation().getCharOffset();
        if (named != null || !parser.currentToken().isScalarValue() || character(at) != '&') {
            return named;
        }
        var end = skip(at, Character::isWhitespace, false);
        return new String(characters, at + 1, end - at - 1);
    }

    private Node repeated(Position at, String alias) {
        var node = anchors.get(alias);
        if (node == null) {
            throw new Refusal(at, "the alias *" + alias + " stands for nothing", "define &" + alias + " before it");
        }
        return node;
    }

    private Node.Items items(JsonParser parser, Position at) {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return Node.Items.of(at, items);
    }

    private Node.Keys keys(JsonParser parser, Position at) {
        var entries = new ArrayList<Node.Entry>();
        var seen = new HashSet<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = scalar(parser, position(parser));
            parser.nextToken();
            var value = node(parser);
            if (seen.add(key.text())) {
                entries.add(new Node.Entry(key, value));
            } else {
                faults.add(file, key.at(), "the key `" + key.text() + "` stands here twice", "keep one of them");
            }
        }
        return Node.Keys.of(at, entries);
    }

    private Node.Scalar scalar(JsonParser parser, Position at) {
        var kind = switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
            case VALUE_NULL -> Kind.NOTHING;
            default -> Kind.TEXT;
        };
        return new Node.Scalar(at, kind == Kind.NOTHING ? "" : parser.getString(), kind, isPlain(parser));
    }

    /** Looks at the text itself: the parser does not say whether a value stood in quotes. It counts code points. */
    private boolean isPlain(JsonParser parser) {
        var at = (int) parser.currentTokenLocation().getCharOffset();
        if (character(at) == '&') {
            at = skip(at, Character::isWhitespace, false);
            at = skip(at, Character::isWhitespace, true);
        }
        return "\"'|>".indexOf(character(at)) < 0;
    }

    private int skip(int from, IntPredicate which, boolean wanted) {
        var at = from;
        while (at < characters.length && which.test(characters[at]) == wanted) {
            at++;
        }
        return at;
    }

    private int character(int at) {
        return at >= 0 && at < characters.length ? characters[at] : ' ';
    }

    private static Position position(JsonParser parser) {
        return position(parser.currentTokenLocation());
    }

    private static Position position(@Nullable TokenStreamLocation location) {
        return location == null
                ? Position.NONE
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** Where the scanner stood, which its message says last; else the token before. */
    private static Position position(JacksonException fault) {
        return PLACE.matcher(String.valueOf(fault.getOriginalMessage()))
                .results()
                .reduce((_, last) -> last)
                .map(place -> new Position(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                .orElseGet(() -> position(fault.getLocation()));
    }

    /** The parser's words without its excerpts of the file. */
    private static String words(JacksonException fault) {
        return fault.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    /** Ends the reading of a file. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Position at;
        private final String what;
        private final String fix;

        private Refusal(Position at, String what, String fix) {
            super(what, null, false, false);
            this.at = at;
            this.what = what;
            this.fix = fix;
        }
    }
}
