package io.baton.form;

import static io.baton.form.FieldFixture.choice;
import static io.baton.form.FieldFixture.choiceOf;
import static io.baton.form.FieldFixture.field;
import static io.baton.form.FieldFixture.number;
import static io.baton.form.FieldFixture.text;
import static io.baton.form.FieldFixture.when;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The world of the tests, seen by maria of Harbor Safety on Monday 2027-01-11 at 09:00 in Los Angeles, and the
 * interesting parts of her service request.
 */
public final class HarborFixture implements Surroundings {

    private static final Map<String, Someone> PEOPLE = Map.of(
            "maria", new Someone("maria", "Maria Lopez", false),
            "omar", new Someone("omar", "Omar Reyes", false),
            "lin", new Someone("lin", "Lin Chen", false),
            "baton", new Someone("baton", "Baton", true));

    private final Map<String, SentFile> files = new HashMap<>();
    private final Map<String, Value> elsewhere = new HashMap<>();

    /** Her service request: the fields whose rules depend on one another. */
    public static Form request() {
        return new Form(
                "request",
                "Service request",
                null,
                List.of(platformFields(), moneyFields(), dataFields()).stream()
                        .flatMap(List::stream)
                        .map(FieldFixture::build)
                        .toList(),
                List.of(new Form.Warning(
                        List.of(when("dataTypes", "FTI")),
                        List.of(when("regulatoryRequirements", "IRS_PUB_1075")),
                        "FTI without IRS_PUB_1075")));
    }

    private static List<FieldFixture> platformFields() {
        return List.of(
                choice("platform", "AIX", "LINUX", "WINDOWS").reset("serviceOption", "expedite", "intakeForm"),
                choice("serviceOption")
                        .option(
                                "SERVER_BUILD_REFRESH_REBUILD",
                                "Server Build, Refresh, Rebuild",
                                when("platform", "LINUX", "WINDOWS"))
                        .option("BUILD_AIX_SERVER", "Build AIX Server", when("platform", "AIX")),
                choice("workType", "BUILD", "REFRESH")
                        .label("Work type")
                        .shownWhen(when("platform", "LINUX", "WINDOWS"))
                        .otherwise("BUILD")
                        .reset("serviceOption", "expedite", "intakeForm"),
                field("existingServers", FieldType.MULTI)
                        .shownWhen(when("workType", "REFRESH"))
                        .between("1", "50"),
                field("requiredCompletionDate", FieldType.DATE)
                        .label("Required completion date")
                        .date(Field.DateRule.FUTURE)
                        .warning("30bd", false, "{date} is earlier than usual", when("expedite", "no"))
                        .warning("15bd", false, "{date} is earlier than usual", when("expedite", "yes"))
                        .warning(null, true, "{date} is no business day"),
                field("attachments", FieldType.FILE)
                        .optional()
                        .between(null, "2")
                        .files(25, "pdf", "png"),
                field("accountCode", FieldType.TEXT)
                        .label("Account code")
                        .optional()
                        .upperCase()
                        .pattern("[A-Z0-9-]{1,12}"));
    }

    private static List<FieldFixture> moneyFields() {
        return List.of(
                field("approvers", FieldType.PEOPLE).between("1", "5").refuse("requester"),
                field("expedite", FieldType.YES_NO)
                        .shownWhen(new When(Map.of("platform", List.of("WINDOWS"), "workType", List.of("REFRESH"))))
                        .otherwise("no")
                        .rejected("Only available for Windows Server Refresh"),
                field("expediteReason", FieldType.TEXT)
                        .shownWhen(when("expedite", "yes"))
                        .between("10", "500"),
                field("costEstimateRequested", FieldType.YES_NO).only("yes", "The estimate is part of ESD."),
                field("approvedBudget", FieldType.MONEY).label("Budget").between("0.01", "99999999.99"),
                field("chargeAck", FieldType.YES_NO).needed("yes", "Acknowledge the rates first."));
    }

    private static List<FieldFixture> dataFields() {
        return List.of(
                field("dataTypes", FieldType.MULTI)
                        .option("PII", "Personal data")
                        .option("FTI", "Federal tax information"),
                field("regulatory", FieldType.YES_NO),
                field("regulatoryRequirements", FieldType.MULTI)
                        .optional()
                        .shownWhen(when("regulatory", "yes"))
                        .option("HIPAA", null)
                        .option("IRS_PUB_1075", null)
                        .option("OTHER", null),
                field("otherRegulatory", FieldType.TEXT)
                        .optional()
                        .shownWhen(when("regulatory", "yes"))
                        .requiredWhen(when("regulatoryRequirements", "-"), when("regulatoryRequirements", "OTHER"))
                        .between("3", "500"),
                field("summary", FieldType.LONG_TEXT).between("10", "1000"),
                choice("intakeForm").option("NOT_APPLICABLE", "Not Applicable").shownWhen(when("platform", "WINDOWS")));
    }

    /** A table of servers with named sizes, and one of flows that may be none. */
    public static Form servers() {
        return FieldFixture.form(
                "questionnaire",
                field("servers", FieldType.TABLE)
                        .between("1", "3")
                        .columns(
                                number("count", 1, 50, "1"),
                                text("name", true),
                                choiceOf(
                                        "size",
                                        List.of(new Option("SMALL", "Small"), new Option("CUSTOM", "Custom")),
                                        Map.of("SMALL", Map.of("vcpu", "1", "ramGb", "2"))),
                                number("vcpu", 1, 64, null),
                                number("ramGb", 1, 1024, null),
                                choiceOf(
                                        "dbEngine",
                                        List.of(
                                                new Option("NONE", "None"),
                                                new Option(
                                                        "MSSQL",
                                                        "SQL Server",
                                                        List.of(when("request.platform", "WINDOWS")))),
                                        Map.of())),
                field("flows", FieldType.TABLE)
                        .between("0", null)
                        .columns(text("source", true), text("destination", true)),
                choice("dataClassification", "LOW", "MODERATE")
                        .initial("moderate", when("request.sensitiveData", "yes")),
                field("backupRetention", FieldType.TEXT).optional().initial("28 days"));
    }

    public HarborFixture withFile(String id, String name, long megabytes) {
        files.put(id, new SentFile(id, name, megabytes * 1024 * 1024, "application/octet-stream", "00"));
        return this;
    }

    public HarborFixture knowing(String formAndField, String value) {
        elsewhere.put(formAndField, Value.of(value));
        return this;
    }

    @Override
    public Instant now() {
        return Instant.parse("2027-01-11T17:00:00Z");
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("America/Los_Angeles");
    }

    @Override
    public Optional<Someone> person(String id) {
        return Optional.ofNullable(PEOPLE.get(id.toLowerCase(Locale.ROOT).replaceFirst("^@", "")));
    }

    @Override
    public Optional<SentFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public String requester() {
        return "maria";
    }

    @Override
    public Optional<Value> elsewhere(String formAndField) {
        return Optional.ofNullable(elsewhere.get(formAndField));
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        var day = date;
        for (int left = days; left > 0; left -= isBusinessDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }
}
