package io.baton.workspace;

import io.baton.chat.Answer;
import io.baton.chat.Inbox;
import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.chat.Message.Button;
import io.baton.chat.Message.Kind;
import io.baton.chat.Place;
import io.baton.desk.StoreUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A desk that plays one short request, and keeps what it was handed. */
final class DemoDesk implements Inbox {

    final Queue<Incoming> received = new ConcurrentLinkedQueue<>();

    private final WorkspaceChat chat;
    private final DemoHouse house;
    private final Map<String, DemoInterview> interviews = new ConcurrentHashMap<>();
    private final Map<String, String> approvals = new ConcurrentHashMap<>();
    private final AtomicInteger replies = new AtomicInteger();

    DemoDesk(WorkspaceChat chat, DemoHouse house) {
        this.chat = chat;
        this.house = house;
    }

    void reset() {
        received.clear();
        interviews.clear();
        approvals.clear();
    }

    @Override
    public Answer receive(Incoming incoming) {
        received.add(incoming);
        return switch (incoming) {
            case Incoming.HomeOpened home -> welcome(home);
            case Incoming.RequestMade ignored -> Answer.DONE;
            case Incoming.BotMentioned mentioned -> Answer.DONE;
            case Incoming.MessagePosted said -> said(said);
            case Incoming.CommandGiven given -> given(given);
            case Incoming.ButtonPressed pressed -> pressed(pressed);
            case Incoming.ChoiceMade chosen -> answered(chosen, String.join(", ", chosen.values()));
            case Incoming.FormSubmitted form -> filled(form);
        };
    }

    private Answer welcome(Incoming.HomeOpened home) {
        var text = "Welcome. I am Baton: I carry your service requests from hand to hand and tell you who holds them.";
        chat.show(
                direct(home.person()),
                Message.text("welcome:" + home.person(), Kind.NOTICE, null, text)
                        .withButtons(List.of(
                                new Button("w1", "New request", "primary", "request", true),
                                new Button("w2", "What can you do?", "plain", "help", true))));
        return Answer.DONE;
    }

    private Answer said(Incoming.MessagePosted said) {
        if (said.text().equals("boom")) {
            throw new IllegalStateException("secret inside");
        }
        if (said.text().equals("redis is away")) {
            throw new StoreUnavailable("no answer from 127.0.0.1:6379", true, new IllegalStateException("away"));
        }
        if (!(said.place() instanceof Place.Direct)) {
            return Answer.DONE;
        }
        if (said.text().equalsIgnoreCase("new request") || said.text().equalsIgnoreCase("hello")) {
            return begin(said);
        }
        return interviews.containsKey(said.person())
                ? answered(said, said.files().isEmpty() ? said.text() : String.join(", ", said.files()))
                : reply(said, said.place(), Kind.REPLY, "You said: " + said.text());
    }

    private Answer begin(Incoming incoming) {
        var interview = interviews.computeIfAbsent(incoming.person(), DemoInterview::new);
        chat.show(direct(incoming.person()), interview.question(incoming.delivery(), null));
        return Answer.DONE;
    }

    private Answer answered(Incoming incoming, String text) {
        var interview = interviews.get(incoming.person());
        if (interview == null || interview.isDone()) {
            return reply(incoming, direct(incoming.person()), Kind.REFUSAL, "You can't answer: nothing is asked.");
        }
        chat.retire(interview.currentKey(), "");
        if (text.equals("back")) {
            interview.back();
            return begin(incoming);
        }
        var error = interview.answer(text);
        chat.show(
                direct(incoming.person()),
                interview.isDone()
                        ? interview.review(incoming.delivery())
                        : interview.question(incoming.delivery(), error.orElse(null)));
        return Answer.DONE;
    }

    private Answer given(Incoming.CommandGiven given) {
        if (given.text().startsWith("/request")) {
            return begin(given);
        }
        if (given.text().startsWith("/case schedule")) {
            return Answer.open(DemoForms.schedule(1));
        }
        return given.text().startsWith("/case ")
                ? reply(
                        given,
                        given.place(),
                        Kind.REFUSAL,
                        "You can't do that on ESD-2027-0001: only ESD can receive it.")
                : reply(given, given.place(), Kind.REPLY, "You are " + given.person() + ".");
    }

    private Answer pressed(Incoming.ButtonPressed pressed) {
        return switch (pressed.action()) {
            case "request" -> begin(pressed);
            case "submit" -> submit(pressed);
            case "approve" -> approve(pressed);
            case "reject", "return" -> Answer.open(DemoForms.reasons(pressed.action()));
            case "receive" -> {
                house.stage = "Design and Solution";
                card("Design and Solution", 2);
                chat.retire("receive", "Received by Kate at 09:00");
                yield reply(pressed, pressed.place(), Kind.REPLY, "You have received ESD-2027-0001.");
            }
            default -> answered(pressed, pressed.action());
        };
    }

    private Answer submit(Incoming.ButtonPressed pressed) {
        house.caseExists = true;
        chat.retire("review:" + pressed.person(), "Submitted as ESD-2027-0001.");
        card("Customer", 1);
        List.of("omar", "lin").forEach(person -> chat.show(direct(person), prompt("approve:" + person)));
        return reply(
                pressed, direct(pressed.person()), Kind.NOTICE, "ESD-2027-0001 was submitted. Omar and Lin are asked.");
    }

    private Answer approve(Incoming.ButtonPressed pressed) {
        var key = "approve:" + pressed.person();
        if (approvals.putIfAbsent(pressed.person(), "APPROVE") != null) {
            return reply(
                    pressed,
                    pressed.place(),
                    Kind.REFUSAL,
                    "You can't approve ESD-2027-0001: already approved by you.");
        }
        chat.retire(key, "Approved by " + pressed.person() + " on Mon 11 Jan at 09:00.");
        if (approvals.size() == 2) {
            var receive = new Button("i1", "Receive", "primary", "receive", true);
            var back = new Button("i2", "Return", "danger", "return", true);
            chat.show(
                    new Place.Channel("esd-intake"),
                    Message.text(
                                    "receive",
                                    Kind.PROMPT,
                                    DemoHouse.CASE,
                                    "ESD-2027-0001 is approved and waits to be received.")
                            .withButtons(List.of(receive, back)));
        }
        return reply(pressed, pressed.place(), Kind.REPLY, "Thank you. Your approval of ESD-2027-0001 is recorded.");
    }

    private Answer filled(Incoming.FormSubmitted form) {
        if (form.form().equals("reason")) {
            var reason = String.valueOf(form.values().getOrDefault("reason", ""));
            return reason.length() < 5
                    ? Answer.wrong(Map.of("reason", "Give a reason of at least 5 characters."))
                    : reply(form, direct(form.person()), Kind.REPLY, "Done: " + reason);
        }
        if (form.form().equals("schedule")) {
            return form.values().containsKey("start")
                            && !form.values().get("start").equals("")
                    ? Answer.open(DemoForms.schedule(2))
                    : Answer.wrong(Map.of("start", "Start is needed.", "", "Please look at the marked fields."));
        }
        return form.form().equals("schedule-2")
                ? reply(form, direct(form.person()), Kind.REPLY, "Scheduled. " + form.values())
                : Answer.unknown(Answer.Unknown.FORM);
    }

    private Answer reply(Incoming to, Place place, Kind kind, String text) {
        var key = "reply:" + to.delivery() + ":" + replies.incrementAndGet();
        chat.show(
                place,
                Message.text(key, kind, text.contains("ESD-") ? DemoHouse.CASE : null, text)
                        .causedBy(to.delivery())
                        .privateTo(to.person()));
        return Answer.DONE;
    }

    private void card(String stage, int index) {
        var fields = List.of(
                new Message.Shown(null, "Who holds the baton", "Lin (APPROVER), since Mon 11 Jan 09:00"),
                new Message.Shown(null, "Next", "Approve, return or reject"),
                new Message.Shown(null, "Due", "Wed 13 Jan 2027, 09:00"),
                new Message.Shown("platform", "Platform", "Linux"),
                new Message.Shown("approvedBudget", "Approved budget", "$25,000.00"));
        var card = new Message(
                "card",
                Kind.CARD,
                "ESD-2027-0001  Web servers for the harbor portal",
                DemoHouse.CASE,
                null,
                null,
                null,
                fields,
                new Message.Progress(stage, index, 8),
                List.of(
                        new Button("c1", "Status", "plain", "status", true),
                        new Button("c2", "Documents", "plain", "documents", true),
                        new Button("c3", "Cancel", "danger", "cancel", false)),
                List.of(new Message.Menu(
                        "more",
                        "More actions",
                        false,
                        List.of(
                                new Message.Choice("history", "History"),
                                new Message.Choice("add-team", "Add a colleague")))),
                List.of(new Message.FileRef("f1", "D-SR-v1.pdf", 48213, "application/pdf", "ab")));
        chat.show(direct("maria"), card);
        chat.show(new Place.Thread(DemoHouse.CASE), card);
    }

    private static Message prompt(String key) {
        return Message.text(
                        key,
                        Kind.PROMPT,
                        DemoHouse.CASE,
                        "Maria asks you to approve ESD-2027-0001, Web servers for the harbor portal, $25,000.00.")
                .withFields(List.of(
                        new Message.Shown(null, "Platform", "Linux"), new Message.Shown(null, "Budget", "$25,000.00")))
                .withButtons(List.of(
                        new Button("a1", "Approve", "primary", "approve", true),
                        new Button("a2", "Return", "plain", "return", true),
                        new Button("a3", "Reject", "danger", "reject", true)));
    }

    private static Place direct(String person) {
        return new Place.Direct(person);
    }
}
