package io.baton.workspace;

import io.baton.chat.Message;
import io.baton.chat.Message.Kind;
import io.baton.chat.Question;
import io.baton.form.FieldType;
import io.baton.form.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A short request form with one question of each kind. */
final class DemoInterview {

    private record Item(
            String field,
            String label,
            @Nullable String help,
            FieldType type,
            boolean required,
            List<Option> options) {}

    private static final List<Item> ITEMS = List.of(
            new Item(
                    "platform",
                    "Which platform do you need?",
                    "Each platform is its own service.",
                    FieldType.CHOICE,
                    true,
                    List.of(
                            new Option("AIX", "Request AIX Platform Now"),
                            new Option("LINUX", "Request Linux Platform Now"),
                            new Option("SOLARIS", "Request Solaris Platform Now"),
                            new Option("WINDOWS", "Request Windows Platform Now"))),
            new Item(
                    "requiredCompletionDate",
                    "When must it be ready?",
                    "The usual delivery time is 30 business days.",
                    FieldType.DATE,
                    true,
                    List.of()),
            new Item(
                    "attachments",
                    "Is there anything to attach?",
                    "Vendor documents, diagrams. At most 25 MB each.",
                    FieldType.FILE,
                    false,
                    List.of()),
            new Item(
                    "billingPrefix",
                    "What is the billing prefix?",
                    "2 to 6 letters or digits.",
                    FieldType.TEXT,
                    true,
                    List.of()),
            new Item(
                    "approvers",
                    "Who approves the request?",
                    "1 to 5 people of your department, not yourself.",
                    FieldType.PEOPLE,
                    true,
                    List.of()),
            new Item(
                    "approvedBudget",
                    "Which budget is approved, in US dollars?",
                    "It covers one-time charges and the first twelve months.",
                    FieldType.MONEY,
                    true,
                    List.of()),
            new Item(
                    "chargeAck",
                    "I acknowledge that CDT will charge the applicable rates.",
                    null,
                    FieldType.YES_NO,
                    true,
                    List.of(new Option("yes", "Yes"), new Option("no", "No"))),
            new Item(
                    "dataTypes",
                    "Which kinds of sensitive data are stored, processed or transmitted?",
                    null,
                    FieldType.MULTI,
                    true,
                    List.of(
                            new Option("PII", "Personal information (PII)"),
                            new Option("PHI", "Health information (PHI)"),
                            new Option("FTI", "Federal tax information (FTI)"),
                            new Option("CJI", "Criminal justice information (CJI)"),
                            new Option("PCI", "Cardholder data (PCI)"),
                            new Option("STUDENT_RECORDS", "Student records"))),
            new Item(
                    "servers",
                    "Which servers do you need?",
                    "One row for each kind of server.",
                    FieldType.NUMBER,
                    true,
                    List.of()),
            new Item(
                    "summary",
                    "Say in a few words what it is for.",
                    "The first 80 characters are its title.",
                    FieldType.LONG_TEXT,
                    true,
                    List.of()));

    private final String person;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private int position;
    private int asked;

    DemoInterview(String person) {
        this.person = person;
    }

    boolean isDone() {
        return position >= ITEMS.size();
    }

    String currentKey() {
        return "q:" + person + ":" + asked;
    }

    /** Takes an answer; what comes back says why it was not taken. */
    Optional<String> answer(String text) {
        var item = ITEMS.get(position);
        if (item.type() == FieldType.DATE && !text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Optional.of("'" + text + "' is no date. Write it like 2027-03-01.");
        }
        if (item.field().equals("chargeAck") && text.equalsIgnoreCase("no")) {
            return Optional.of("The request cannot be submitted without it: CDT charges the applicable rates.");
        }
        answers.put(item.field(), text);
        position++;
        return Optional.empty();
    }

    void back() {
        position = Math.max(0, position - 1);
    }

    Message question(String cause, @Nullable String error) {
        asked++;
        var item = ITEMS.get(position);
        var question = new Question(
                "DRAFT-" + person + "-esd-1",
                "request",
                item.field(),
                item.label(),
                item.help(),
                item.type(),
                item.required(),
                item.options(),
                position + 1,
                ITEMS.size(),
                error);
        return new Message(
                currentKey(),
                Kind.QUESTION,
                item.label(),
                null,
                null,
                cause,
                question,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    Message review(String cause) {
        var shown = new ArrayList<Message.Shown>();
        ITEMS.forEach(item ->
                shown.add(new Message.Shown(item.field(), item.label(), answers.getOrDefault(item.field(), "-"))));
        var buttons = List.of(
                new Message.Button("r1", "Submit", "primary", "submit", true),
                new Message.Button("r2", "Edit an answer", "plain", "edit", true),
                new Message.Button("r3", "Cancel the request", "danger", "cancel", true));
        return new Message(
                "review:" + person,
                Kind.REVIEW,
                "Please check your request.\nWarning: the completion date is earlier than the usual delivery time.",
                null,
                null,
                cause,
                null,
                shown,
                null,
                buttons,
                List.of(),
                List.of());
    }
}
