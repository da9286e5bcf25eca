package io.baton.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document of a case before it is printed: what stands in it, in words that people read, and nothing of how it looks.
 *
 * @param process the id of the process, whose templates are used
 * @param office the name of the process
 * @param document the id of the document's rule, such as {@code D-CELL}
 * @param id the id it is filed under, such as {@code D-CELL-NETWORK}
 * @param reference what it is referred to by: the number of a letter, else case, id and version
 * @param at the instant it was made
 * @param date its day in the zone of the case's calendar, such as {@code 11 January 2027}
 * @param time day and time in that zone, such as {@code 2027-01-11 09:00 PST}
 * @param language an IETF tag, such as {@code en}
 * @param letter what is only there where it is a letter
 */
public record Paper(
        String process,
        String office,
        String document,
        String id,
        String title,
        int version,
        String reference,
        String caseId,
        String caseTitle,
        Instant at,
        String date,
        String time,
        String language,
        @Nullable Letter letter,
        List<Party> parties,
        List<Section> sections,
        Signature signature) {

    /** What a letter has beside its parties; {@code enclosed} are names of files. */
    public record Letter(String subject, String channel, List<String> paragraphs, List<String> enclosed) {
        public Letter {
            paragraphs = List.copyOf(paragraphs);
            enclosed = List.copyOf(enclosed);
        }
    }

    /** What a party is to the paper. */
    public enum Kind {
        FROM,
        TO,
        COPY,
        /** Made the request. */
        REQUESTER,
        /** Leads the case for those who serve. */
        LEAD
    }

    /** A role that the paper concerns, with the persons who stand for it, if any is named. */
    public record Party(Kind kind, String role, List<Person> persons) {
        public Party {
            persons = List.copyOf(persons);
        }

        /** The role and the persons, on one line. */
        public String line() {
            var names = persons.stream().map(Person::line).collect(Collectors.joining("; "));
            return role.isEmpty() || names.isEmpty() ? role + names : role + ": " + names;
        }
    }

    /** A person; department and e-mail address are empty where unknown. */
    public record Person(String name, String department, String email) {
        /** Name and department. */
        public String line() {
            return department.isEmpty() ? name : name + ", " + department;
        }
    }

    /** A part under a heading. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What a section is made of; {@code kind} is for templates. */
    public sealed interface Block {
        /** {@code paragraphs}, {@code pairs} or {@code grid}. */
        String kind();
    }

    /** Running text. */
    public record Paragraphs(List<String> lines) implements Block {
        public Paragraphs {
            lines = List.copyOf(lines);
        }

        @Override
        public String kind() {
            return "paragraphs";
        }
    }

    /** Labels with what is said of each, perhaps under a caption (empty: none). */
    public record Pairs(String caption, List<Pair> lines) implements Block {
        public Pairs {
            lines = List.copyOf(lines);
        }

        @Override
        public String kind() {
            return "pairs";
        }
    }

    /** One label and what is said of it. */
    public record Pair(String label, String text) {}

    /** A table, perhaps under a caption (empty: none). */
    public record Grid(String caption, List<Column> columns, List<Row> rows) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public String kind() {
            return "grid";
        }
    }

    /** A column of a table; {@code number} where it is to be set flush right. */
    public record Column(String label, boolean number) {}

    /** A row of a table; {@code strong} where it is a total to be seen at once. */
    public record Row(List<String> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Who issues it: a person, in which role, of which department (empty where unknown). */
    public record Signature(String name, String role, String department) {
        /** Name, role and department, on one line. */
        public String line() {
            return Stream.of(name, role, department)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    public Paper {
        parties = List.copyOf(parties);
        sections = List.copyOf(sections);
    }

    /** The parties of one kind. */
    public List<Party> parties(Kind kind) {
        return parties.stream().filter(party -> party.kind() == kind).toList();
    }

    /** The section under a heading, for templates that place it themselves. */
    public Optional<Section> section(String heading) {
        return sections.stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst();
    }
}
