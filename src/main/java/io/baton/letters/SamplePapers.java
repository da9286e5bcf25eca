package io.baton.letters;

import io.baton.casework.Paper;
import io.baton.casework.Paper.Column;
import io.baton.casework.Paper.Grid;
import io.baton.casework.Paper.Kind;
import io.baton.casework.Paper.Pair;
import io.baton.casework.Paper.Pairs;
import io.baton.casework.Paper.Paragraphs;
import io.baton.casework.Paper.Party;
import io.baton.casework.Paper.Person;
import io.baton.casework.Paper.Row;
import io.baton.casework.Paper.Section;
import io.baton.casework.Paper.Signature;
import io.baton.process.DocumentRule;
import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Papers that never were, for trying templates: with all that a paper can have, and with as little as possible. */
final class SamplePapers {

    private static final String DEVANAGARI = "स्वीकृति पत्र, मध्य प्रदेश";

    private SamplePapers() {}

    /** A document and a letter of this name, each full and bare. */
    static List<Paper> of(ProcessDefinition process, DocumentRule rule) {
        var letter = new Paper.Letter("A subject", "Letter", List.of("A paragraph."), List.of("file.pdf"));
        var bareLetter = new Paper.Letter("", "Email", List.of(), List.of());
        return List.of(
                paper(process, rule, null, parties(), full(rule), new Signature("A person", "A role", "A department")),
                paper(
                        process,
                        rule,
                        letter,
                        parties(),
                        full(rule),
                        new Signature("A person", "A role", "A department")),
                paper(process, rule, null, List.of(), List.of(), new Signature("Baton", "", "")),
                paper(process, rule, bareLetter, List.of(), List.of(), new Signature("Baton", "", "")));
    }

    private static Paper paper(
            ProcessDefinition process,
            DocumentRule rule,
            Paper.@Nullable Letter letter,
            List<Party> parties,
            List<Section> sections,
            Signature signature) {
        return new Paper(
                process.id(),
                process.name(),
                rule.id(),
                rule.id(),
                rule.title(),
                1,
                process.prefix() + "-2027-0001/" + rule.id() + "/1",
                process.prefix() + "-2027-0001",
                DEVANAGARI,
                Instant.EPOCH,
                "1 January 1970",
                "1970-01-01 00:00 UTC",
                "en",
                letter,
                parties,
                sections,
                signature);
    }

    private static List<Party> parties() {
        var named = List.of(new Person("A person", "A department", "a@b.example"), new Person("Another", "", ""));
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(new Party(kind, "A role", named), new Party(kind, "", List.of())))
                .toList();
    }

    /** Every kind of block, under the headings that the document has and that a template may ask for. */
    private static List<Section> full(DocumentRule rule) {
        var columns = List.of(new Column("Text", false), new Column("Number", true));
        var rows = List.of(new Row(List.of("one", "1"), false), new Row(List.of("all", "1"), true));
        var blocks = List.<Paper.Block>of(
                new Paragraphs(List.of("Text.")),
                new Pairs("", List.of(new Pair("Label", "Text"))),
                new Grid("Caption", columns, rows));
        return Stream.concat(rule.parts().stream().map(DocumentRule.Part::heading), Stream.of("Heading"))
                .map(heading -> new Section(heading, blocks))
                .toList();
    }
}
