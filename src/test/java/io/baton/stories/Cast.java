package io.baton.stories;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who plays in the stories of the CDT process, and how a story is told. */
class Cast {
    /** The member of each service area. */
    static final Map<String, String> MEMBER_OF = Map.of(
            "SERVER_WINDOWS", "win",
            "SERVER_UNIX", "unix",
            "STORAGE", "sto",
            "NETWORK", "net",
            "SECURITY", "sec",
            "DATABASE", "dba",
            "BACKUP", "bkp");

    private static final Map<String, String> CHANNEL_OF = Map.ofEntries(
            entry("ray", "#esd-pod"),
            entry("win", "#area-server-windows"),
            entry("unix", "#area-server-unix"),
            entry("sto", "#area-storage"),
            entry("net", "#area-network"),
            entry("sec", "#area-security"),
            entry("dba", "#area-database"),
            entry("bkp", "#area-backup"),
            entry("mps", "#sdc-mpsedc"),
            entry("ct", "#sdc-ct"),
            entry("dco", "#sdc-dco"));

    /** The rooms of the department of technology. */
    static final List<String> CDT_ROOMS = List.of(
            "#esd-intake",
            "#esd-pod",
            "#area-server-windows",
            "#area-server-unix",
            "#area-storage",
            "#area-network",
            "#area-security",
            "#area-database",
            "#area-backup");

    @RegisterExtension
    final Story story = new Story();

    final Person maria = person("maria");
    final Person tom = person("tom");
    final Person omar = person("omar");
    final Person lin = person("lin");
    final Person joy = person("joy");
    final Person kate = person("kate");
    final Person unix = person("unix");
    final Person sto = person("sto");
    final Person net = person("net");
    final Person sec = person("sec");
    final Person dba = person("dba");
    final Person bkp = person("bkp");
    final Person ray = person("ray");
    final Person desk = person("desk");
    final Person sam = person("sam");
    final Person admin = person("admin");

    final Person person(String id) {
        return new Person(id, story);
    }

    final Person memberOf(String area) {
        return person(MEMBER_OF.get(area));
    }

    /** A case of maria's that can be carried to any state. */
    final Journey aCase() {
        return new Journey(this);
    }

    final CaseCheck then(String caseId) {
        return new CaseCheck(story, caseId);
    }

    final PersonCheck then(Person person) {
        return new PersonCheck(story, person);
    }

    final RoomCheck room(String room) {
        return new RoomCheck(story, room, readerOf(room));
    }

    /** The thread of a case, as its requester sees it. */
    final RoomCheck thread(String caseId) {
        return new RoomCheck(story, "case:" + caseId, caseId.startsWith("SDC") ? "usha" : "maria");
    }

    /** Where a person is told of a case (contract 6.1). */
    static List<String> placesOf(String person, String caseId) {
        if (person.equals("kate")) {
            return List.of("direct", "#esd-intake", "case:" + caseId);
        }
        if (person.equals("ray")) {
            return List.of("#esd-pod");
        }
        return CHANNEL_OF.containsKey(person) ? List.of("direct", CHANNEL_OF.get(person)) : List.of("direct");
    }

    private static String readerOf(String room) {
        return CHANNEL_OF.entrySet().stream()
                .filter(channel -> channel.getValue().equals(room))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("kate");
    }
}
