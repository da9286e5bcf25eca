package io.baton.desk;

import io.baton.casework.CaseEngine;
import io.baton.casework.Cases;
import io.baton.casework.Decisions;
import io.baton.chat.ChatPlatform;
import io.baton.chat.Files;
import io.baton.chat.Identities;
import io.baton.chat.Inbox;
import io.baton.chat.People;
import io.baton.chat.Preferences;
import io.baton.chat.Profiles;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The desk put together: hand it what it stands on, take what it offers. */
public final class Desk {

    /** What the desk keeps things in; mail has an outbox of its own, so that a server that is down delays no talk. */
    public record Stores(
            Cases cases,
            Outbox outbox,
            Outbox mail,
            Due due,
            Conversations conversations,
            PendingForms forms,
            Files files,
            Profiles profiles,
            Identities identities,
            Preferences preferences,
            Sheets sheets) {}

    private final Inbox inbox;
    private final Lobby lobby;
    private final CaseReading reading;
    private final CaseThreads threads;
    private final Alarm alarm;
    private final TimeKeeper time;
    private final Runnable mailing;

    public Desk(
            CaseEngine engine,
            Processes processes,
            People people,
            Stores stores,
            Wall wall,
            Office office,
            List<ChatPlatform> platforms) {
        var decisions = new Decisions(engine);
        var worlds = new Worlds(processes, people, stores.files(), stores.preferences(), wall, office);
        var replies = new Replies(platforms);
        var tables = new TableFiles(stores.files(), stores.sheets());
        var forms = new FormDesk(stores.forms(), worlds, tables);
        var courier = new AtomicReference<Outbox.Courier>(entry -> {
            throw new IllegalStateException("the desk is not put together yet");
        });
        var acts = new Acts(
                stores.cases(),
                decisions,
                worlds,
                stores.files(),
                replies,
                forms,
                caseId -> () -> stores.outbox().deliver(caseId, entry -> deliver(courier, entry)));
        var submitting = new Submitting(stores.conversations(), stores.cases(), worlds, acts, replies);
        var messages = new TalkMessages(replies, tables, worlds, submitting::submit);
        var talks = new Talks(stores.conversations(), worlds, tables, stores.profiles(), messages, replies);
        var cards = new Cards(decisions, worlds, replies);
        var readings = new Readings(stores.cases(), decisions, worlds, stores.files());
        threads = new ThreadPlaces(readings, worlds);
        courier.set(new Courier(stores.cases(), cards, stores.files(), replies, talks, worlds, threads));
        var reception = new Reception(readings, worlds);
        var texts = new CaseTexts(stores.cases(), cards, readings, worlds);
        var linking = new Linking(stores.identities(), worlds, replies);
        var parked = new ParkedWords(stores.outbox(), stores.mail(), platforms, worlds, replies);
        var words = new BatonWords(worlds, reception, linking, stores.preferences(), parked, replies);
        var commands = new Commands(acts, talks, readings, texts, words, worlds, replies, stores.cases(), tables);
        var nods = new Nods(readings, worlds, replies);
        inbox = new ServiceDesk(
                worlds, stores.cases(), acts, talks, stores.conversations(), commands, forms, nods, parked, replies);
        var mail = new MailCourier(stores.cases(), acts, worlds, stores.files(), office.post());
        mailing = () -> stores.mail().deliverAll(mail);
        lobby = reception;
        reading = readings;
        alarm = new Alerting(worlds, replies);
        time = new TimeKeeper(
                wall,
                stores.due(),
                stores.cases(),
                acts,
                new IdleDrafts(stores.conversations(), worlds, messages),
                () -> stores.outbox().deliverAll(entry -> deliver(courier, entry)));
    }

    /** The courier needs what needs the courier: it is put in once all is there. */
    private static void deliver(AtomicReference<Outbox.Courier> courier, Outbox.Entry entry) {
        java.util.Objects.requireNonNull(courier.get()).deliver(entry);
    }

    public Inbox inbox() {
        return inbox;
    }

    public Lobby lobby() {
        return lobby;
    }

    public CaseReading reading() {
        return reading;
    }

    public CaseThreads threads() {
        return threads;
    }

    public Alarm alarm() {
        return alarm;
    }

    public TimeKeeper time() {
        return time;
    }

    /** Sends the letters that wait to be mailed. */
    public Runnable mailing() {
        return mailing;
    }
}
