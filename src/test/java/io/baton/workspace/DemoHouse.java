package io.baton.workspace;

import io.baton.chat.Place;
import io.baton.desk.CaseReading;
import io.baton.desk.Lobby;
import io.baton.desk.Rehearsal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rooms, clock and cases around the scripted desk. */
final class DemoHouse implements Lobby, CaseReading, Rehearsal {

    static final String CASE = "ESD-2027-0001";

    private static final Map<String, Set<String>> CHANNELS =
            Map.of("esd-intake", Set.of("kate"), "esd-pod", Set.of("kate", "ray"), "area-network", Set.of("net"));
    private static final Set<String> PARTIES = Set.of("maria", "tom", "omar", "lin", "kate");

    private final StillClock clock;
    private final DemoFiles files;
    volatile boolean caseExists;
    volatile String stage = "Customer";

    /** Who sent a file. */
    interface DemoFiles {
        String owner(String file);
    }

    DemoHouse(StillClock clock, DemoFiles files) {
        this.clock = clock;
        this.files = files;
    }

    @Override
    public List<Room> rooms(String person) {
        var rooms = new ArrayList<Room>();
        CHANNELS.keySet().stream()
                .sorted()
                .map(Place.Channel::new)
                .filter(place -> sees(person, place))
                .forEach(place -> rooms.add(new Room(place.room(), place, "channel", place.name(), null)));
        rooms.add(new Room("direct", new Place.Direct(person), "direct", "Baton", null));
        var thread = new Place.Thread(CASE);
        if (sees(person, thread)) {
            rooms.add(new Room(thread.room(), thread, "thread", CASE + " Web servers for the harbor portal", CASE));
        }
        return rooms;
    }

    @Override
    public boolean sees(String person, Place place) {
        return switch (place) {
            case Place.Channel(var name) ->
                CHANNELS.getOrDefault(name, Set.of()).contains(person);
            case Place.Direct(var owner) -> owner.equals(person);
            case Place.Thread(var id) -> caseExists && id.equals(CASE) && PARTIES.contains(person);
        };
    }

    @Override
    public List<CommandHelp> commands() {
        return List.of(
                new CommandHelp("/request", "/request [process]", "start a request"),
                new CommandHelp("/case", "/case <action> <ID> [field=value ...] [text]", "act on a case or read it"),
                new CommandHelp("/cases", "/cases [mine|waiting|all]", "list cases"),
                new CommandHelp("/baton", "/baton help|whoami|rates", "help and who you are"));
    }

    @Override
    public List<Completion> complete(String person, String text) {
        return java.util.stream.Stream.of(
                        new Completion("/request esd", "Enterprise Services Delivery"),
                        new Completion("/request sdc", "MP State Data Centre"),
                        new Completion("/case status " + CASE, "Web servers for the harbor portal"),
                        new Completion("/case approve " + CASE, "approve the request"),
                        new Completion("/case return " + CASE, "return it for changes"),
                        new Completion("/cases mine", "what you asked for"),
                        new Completion("/baton help", "what Baton can do"))
                .filter(completion -> completion.text().startsWith(text))
                .toList();
    }

    @Override
    public List<ProcessInfo> processes() {
        return List.of(new ProcessInfo("esd", "Enterprise Services Delivery", 1, "summary"));
    }

    @Override
    public List<ProcessInfo> processes(String person) {
        return processes();
    }

    @Override
    public Read<Map<String, Object>> view(String caseId, String person) {
        return read(caseId, person, DemoCase.view(stage));
    }

    @Override
    public Read<List<Map<String, Object>>> audit(String caseId, String person) {
        return read(caseId, person, DemoCase.audit());
    }

    private <T> Read<T> read(String caseId, String person, T it) {
        if (!caseExists || !caseId.equals(CASE)) {
            return new Read.Unknown<>("No case " + caseId);
        }
        return PARTIES.contains(person) ? new Read.Found<>(it) : new Read.Hidden<>("You can't read " + caseId + ".");
    }

    @Override
    public Map<String, Object> search(
            String person,
            @Nullable String process,
            @Nullable String stage,
            @Nullable String state,
            @Nullable String holder,
            @Nullable String page) {
        var found = new LinkedHashMap<String, Object>();
        found.put("cases", caseExists && PARTIES.contains(person) ? List.of(Map.of("id", CASE)) : List.of());
        found.put("next", null);
        return found;
    }

    @Override
    public boolean mayFetch(String person, String fileId) {
        return person.equals(files.owner(fileId));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public boolean possible() {
        return true;
    }

    @Override
    public Moved moveTo(Instant instant) {
        if (caseExists && instant.isBefore(clock.instant())) {
            throw new IllegalArgumentException("backwards");
        }
        var days = Duration.between(clock.instant(), instant).toDays();
        clock.set(instant);
        return new Moved(instant, (int) Math.max(0, days));
    }
}
