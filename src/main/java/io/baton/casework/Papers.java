package io.baton.casework;

import io.baton.casework.Paper.Kind;
import io.baton.casework.Paper.Party;
import io.baton.casework.Paper.Person;
import io.baton.casework.Paper.Section;
import io.baton.casework.Paper.Signature;
import io.baton.process.DocumentRule;
import io.baton.process.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the papers of a case; how they look is the {@link Press}'s affair. */
record Papers(Scene scene, Texts texts) {

    private static final String LANGUAGE = "en";

    /** A document made from the case. */
    Paper document(DocumentRule rule, String id, int version) {
        return paper(rule, id, version, scene.now().id() + "/" + id + "/" + version, null, concerned());
    }

    /** A letter, with what its document shows of the case after its text; what there is nothing of is left out. */
    Paper letter(DocumentRule rule, int version, Correspondence letter) {
        var parties = Stream.of(
                        Stream.of(party(Kind.FROM, letter.from(), List.of(letter.by()))),
                        letter.to().stream().map(word -> party(Kind.TO, word, Correspondents.of(word, scene))),
                        letter.cc().stream().map(word -> party(Kind.COPY, word, Correspondents.of(word, scene))))
                .flatMap(some -> some)
                .toList();
        var labels = new Labels(scene);
        var content = new Paper.Letter(
                letter.subject(),
                Labels.plain(letter.channel()),
                Grids.paragraphs(letter.body()).lines(),
                letter.files().stream().map(labels::fileName).toList());
        return paper(rule, rule.id(), version, letter.number(), content, parties);
    }

    private Paper paper(
            DocumentRule rule,
            String id,
            int version,
            String reference,
            Paper.@Nullable Letter letter,
            List<Party> parties) {
        var now = scene.now();
        var at = scene.world().now();
        var parts = new PaperParts(scene, texts, new Labels(scene), reference, tables(rule));
        return new Paper(
                now.process(),
                scene.def().name(),
                rule.id(),
                id,
                rule.title(),
                version,
                reference,
                now.id(),
                now.title(),
                at,
                Dates.day(at, scene.world()),
                Dates.time(at, scene.world()),
                LANGUAGE,
                letter,
                parties,
                rule.parts().stream()
                        .map(part -> new Section(part.heading(), parts.blocks(part)))
                        .filter(section -> letter == null || !Grids.isNothing(section.blocks()))
                        .toList(),
                signature());
    }

    private static Set<String> tables(DocumentRule rule) {
        return rule.parts().stream()
                .filter(part -> part.show() == DocumentRule.Part.Show.TABLE)
                .map(part -> String.valueOf(part.of()))
                .collect(Collectors.toSet());
    }

    /** The requester, and whoever leads the case for those who serve. */
    private List<Party> concerned() {
        var parties = new ArrayList<Party>();
        for (var role : scene.def().roles()) {
            if (role.kind() == Role.Kind.REQUESTER) {
                parties.add(party(Kind.REQUESTER, role.id(), List.of(scene.now().requester())));
            }
            var leads = scene.roles().named(role.id());
            if (role.kind() == Role.Kind.STAFF && !leads.isEmpty()) {
                parties.add(party(Kind.LEAD, role.id(), leads));
            }
        }
        return parties;
    }

    private Party party(Kind kind, String word, List<String> persons) {
        return new Party(
                kind,
                Correspondents.isRole(word, scene) ? new Labels(scene).party(word) : "",
                persons.stream().flatMap(id -> person(id).stream()).toList());
    }

    private Optional<Person> person(String id) {
        return scene.world()
                .people()
                .find(id)
                .map(member -> new Person(member.name(), member.department(), member.email()));
    }

    private Signature signature() {
        var role = Optional.ofNullable(scene.area()).or(() -> Optional.ofNullable(scene.role()));
        return new Signature(
                scene.world().people().nameOf(scene.actor()),
                role.map(new Labels(scene)::party).orElse(""),
                person(scene.actor()).map(Person::department).orElse(""));
    }
}
