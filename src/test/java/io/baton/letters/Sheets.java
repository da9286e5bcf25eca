package io.baton.letters;

import io.baton.casework.Paper;
import io.baton.casework.Paper.Kind;
import io.baton.casework.Paper.Party;
import io.baton.casework.Paper.Person;
import io.baton.casework.Paper.Section;
import io.baton.casework.Paper.Signature;
import java.time.Instant;
import java.util.List;

/** Papers for tests of the press. */
final class Sheets {

    private static final List<Party> PARTIES = List.of(
            new Party(
                    Kind.FROM,
                    "Town clerk",
                    List.of(new Person("Ravi Nair", "Town Clerk's Office", "ravi@town.example"))),
            new Party(Kind.TO, "Applicant", List.of(new Person("Asha Patil", "Choral Society", "asha@choir.example"))),
            new Party(Kind.COPY, "Caretaker", List.of(new Person("Uma Das", "Town Hall", "uma@town.example"))),
            new Party(Kind.REQUESTER, "Applicant", List.of(new Person("Asha Patil", "Choral Society", ""))));

    private Sheets() {}

    static Paper document(Section... sections) {
        return paper("PLAN", null, List.of(sections));
    }

    static Paper letter(String subject, String... paragraphs) {
        return paper("GRANT", new Paper.Letter(subject, "Letter", List.of(paragraphs), List.of("plan.pdf")), List.of());
    }

    static Section text(String heading, String... paragraphs) {
        return new Section(heading, List.of(new Paper.Paragraphs(List.of(paragraphs))));
    }

    private static Paper paper(String document, Paper.Letter letter, List<Section> sections) {
        return new Paper(
                "hall",
                "Town hall",
                document,
                document,
                "Plan of the evening",
                3,
                "TC/2031/017",
                "HALL-2031-0001",
                "A concert of carols",
                Instant.parse("2031-04-01T05:30:00Z"),
                "1 April 2031",
                "2031-04-01 11:00 IST",
                "en",
                letter,
                PARTIES,
                sections,
                new Signature("Ravi Nair", "Town clerk", "Town Clerk's Office"));
    }
}
