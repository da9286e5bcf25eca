package io.baton.form;

import static io.baton.form.FieldFixture.choice;
import static io.baton.form.FieldFixture.field;
import static io.baton.form.FieldFixture.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCheckTest {

    private final HarborFixture world = new HarborFixture()
            .withFile("f1", "design.PDF", 1)
            .withFile("f2", "tool.exe", 1)
            .withFile("f3", "big.png", 26);

    private Checked text(FieldFixture field, String typed) {
        return check(field).text(typed);
    }

    private FieldCheck check(FieldFixture field) {
        var form = form("form", field);
        return FieldCheck.of(form, form.fields().getFirst(), Answers.NONE, world);
    }

    private static Checked right(String value) {
        return new Checked.Right(Value.of(value));
    }

    private static String wrong(Checked checked) {
        assertThat(checked).isInstanceOf(Checked.Wrong.class);
        return ((Checked.Wrong) checked).say();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MISSION_CRITICAL",
                "mission_critical",
                " Mission critical ",
                "mission-critical",
                "Of the highest order"
            })
    void anOptionIsMeantByItsValueOrItsLabelInAnyCase(String typed) {
        assertThat(text(choice("c", "LOW").option("MISSION_CRITICAL", "Of the highest order"), typed))
                .isEqualTo(right("MISSION_CRITICAL"));
    }

    @Test
    void anUnknownOptionIsRefusedNamingTheChoices() {
        assertThat(wrong(text(choice("c", "LOW", "HIGH"), "huge"))).contains("\"huge\"", "LOW or HIGH");
    }

    @Test
    void anOptionNotOfferedWithTheOtherAnswersIsRefused() {
        var request = HarborFixture.request();
        var check = FieldCheck.of(
                request,
                request.field("serviceOption").orElseThrow(),
                Answers.NONE.with("platform", Value.of("AIX")),
                world);

        assertThat(wrong(check.text("Server Build, Refresh, Rebuild"))).contains("can't be chosen", "Build AIX Server");
        assertThat(check.text("build aix server")).isEqualTo(right("BUILD_AIX_SERVER"));
    }

    @ParameterizedTest
    @CsvSource({"yes,yes", "Y,yes", "TRUE,yes", "no,no", "n,no", "false,no"})
    void yesAndNoHaveShortSpellings(String typed, String stored) {
        assertThat(text(field("q", FieldType.YES_NO), typed)).isEqualTo(right(stored));
    }

    @Test
    void formsMaySendBooleansNumbersAndListsOfOne() {
        assertThat(check(field("q", FieldType.YES_NO)).raw(true)).isEqualTo(right("yes"));
        assertThat(check(field("n", FieldType.NUMBER)).raw(4.0)).isEqualTo(new Checked.Right(Value.of(4)));
        assertThat(check(field("m", FieldType.MONEY)).raw(25000.5)).isEqualTo(right("25000.50"));
        assertThat(check(choice("c", "LOW")).raw(List.of("low"))).isEqualTo(right("LOW"));
        assertThat(wrong(check(choice("c", "LOW")).raw(List.of("low", "low")))).contains("Only one");
        assertThat(wrong(check(choice("c", "LOW")).raw(Map.of("a", "b")))).contains("can't be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25000|25000.00",
                "$25,000|25000.00",
                "25,000.50|25000.50",
                "USD 7|7.00",
                "12 USD|12.00",
                "1,00,000|100000.00",
                "$ 0.5|0.50"
            })
    void moneyIsStoredWithTwoDecimals(String typed, String stored) {
        assertThat(text(field("m", FieldType.MONEY).between("0.01", "99999999.99"), typed))
                .isEqualTo(right(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "abc", "25,00", "1.005", "99999999999", "25k", "1e3", "$"})
    void whatIsNoProperAmountIsAskedAgain(String typed) {
        assertThat(wrong(text(field("m", FieldType.MONEY).between("0.01", "99999999.99"), typed)))
                .containsAnyOf("25,000.50", "at least 0.01", "at most 99,999,999.99");
    }

    @Test
    void numbersAreWholeUnlessAPatternSaysOtherwise() {
        assertThat(text(field("n", FieldType.NUMBER).between("1", "4"), "2")).isEqualTo(new Checked.Right(Value.of(2)));
        assertThat(wrong(text(field("n", FieldType.NUMBER), "1.5"))).contains("whole");
        assertThat(text(field("n", FieldType.NUMBER).pattern("\\d+(\\.\\d)?"), "1.50"))
                .isEqualTo(new Checked.Right(Value.of(new BigDecimal("1.5"))));
        assertThat(wrong(text(field("n", FieldType.NUMBER).pattern("\\d+"), "-3")))
                .contains("does not fit");
        assertThat(wrong(text(field("n", FieldType.NUMBER).between("1", "4"), "5")))
                .contains("at most 4");
        assertThat(wrong(text(field("n", FieldType.NUMBER).between("1", "4"), "0")))
                .contains("at least 1");
        assertThat(wrong(text(field("n", FieldType.NUMBER), "many"))).contains("digits");
    }

    @Test
    void equalNumbersAreEqualValues() {
        assertThat(Value.of(new BigDecimal("1E+2")))
                .isEqualTo(Value.of(100))
                .isEqualTo(Value.of(new BigDecimal("100.00")));
        assertThat(((Value.Num) Value.of(100)).number().toString()).isEqualTo("100");
    }

    @Test
    void aDateInTheFutureIsAfterToday() {
        var date = field("d", FieldType.DATE).date(Field.DateRule.FUTURE);

        assertThat(text(date, "2027-01-12")).isEqualTo(right("2027-01-12"));
        assertThat(wrong(text(date, "2027-01-11"))).contains("future", "2027-01-11");
        assertThat(wrong(text(date, "2027-01-10"))).contains("future");
        assertThat(wrong(text(date, "next week"))).contains("year-month-day", "2027-04-11");
        assertThat(wrong(text(date, "2027-02-30"))).contains("no such day");
    }

    @Test
    void otherDateRulesIncludeToday() {
        assertThat(text(field("d", FieldType.DATE).date(Field.DateRule.NOT_PAST), "2027-01-11"))
                .isEqualTo(right("2027-01-11"));
        assertThat(text(field("d", FieldType.DATE).date(Field.DateRule.NOT_FUTURE), "2027-01-11"))
                .isEqualTo(right("2027-01-11"));
        assertThat(wrong(text(field("d", FieldType.DATE).date(Field.DateRule.NOT_PAST), "2027-01-10")))
                .contains("past");
        assertThat(wrong(text(field("d", FieldType.DATE).date(Field.DateRule.NOT_FUTURE), "2027-01-12")))
                .contains("future");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-12T09:30,2027-01-12T09:30:00-08:00",
        "2027-01-12 09:30,2027-01-12T09:30:00-08:00",
        "2027-01-12T17:30Z,2027-01-12T09:30:00-08:00",
        "2027-01-12t12:30:00-05:00,2027-01-12T09:30:00-08:00",
        "2027-07-01T09:00,2027-07-01T09:00:00-07:00"
    })
    void timesAreStoredWithTheOffsetOfTheZone(String typed, String stored) {
        assertThat(text(field("t", FieldType.DATE_TIME).date(Field.DateRule.FUTURE), typed))
                .isEqualTo(right(stored));
    }

    @Test
    void timesAreComparedWithTheMinute() {
        assertThat(wrong(text(field("t", FieldType.DATE_TIME).date(Field.DateRule.FUTURE), "2027-01-11T08:59")))
                .contains("future");
        assertThat(wrong(text(field("t", FieldType.DATE_TIME).date(Field.DateRule.NOT_FUTURE), "2027-01-11T09:01")))
                .contains("2027-01-11T09:00");
        assertThat(wrong(text(field("t", FieldType.DATE_TIME), "tomorrow"))).contains("T14:30");
        assertThat(wrong(text(field("t", FieldType.DATE_TIME), "2027-01-11T25:00")))
                .contains("no such time");
    }

    @Test
    void textsKeepToTheirLengthAndPattern() {
        assertThat(text(field("t", FieldType.TEXT).upperCase().pattern("[A-Z0-9]{2,6}"), " dhs1 "))
                .isEqualTo(right("DHS1"));
        assertThat(wrong(text(field("t", FieldType.TEXT).pattern("[A-Z]{2}"), "D")))
                .contains("\"D\"", "does not fit");
        assertThat(wrong(text(field("t", FieldType.TEXT).between("10", null), "short")))
                .contains("at least 10", "5");
        assertThat(wrong(text(field("t", FieldType.TEXT).between(null, "3"), "long")))
                .contains("at most 3");
        assertThat(wrong(text(field("t", FieldType.TEXT), "  "))).contains("needed");
    }

    @Test
    void listsAreTypedWithCommas() {
        var types = field("m", FieldType.MULTI).option("PII", "Personal data").option("FTI", "Tax, federal");

        assertThat(text(types, "fti, personal data,PII")).isEqualTo(new Checked.Right(Value.of(List.of("FTI", "PII"))));
        assertThat(text(types, "Tax, federal")).isEqualTo(new Checked.Right(Value.of(List.of("FTI"))));
        assertThat(check(types).raw(List.of("Tax, federal", "PII")))
                .isEqualTo(new Checked.Right(Value.of(List.of("FTI", "PII"))));
        assertThat(wrong(text(types, "PII, XYZ"))).contains("\"XYZ\"", "Personal data (PII)");
    }

    @Test
    void noneIsAnAnswerOnlyWhereTheListMayBeEmpty() {
        assertThat(wrong(text(field("m", FieldType.MULTI).option("A", null), "none")))
                .contains("At least one");
        assertThat(text(field("m", FieldType.MULTI).option("A", null).optional(), "[]"))
                .isEqualTo(new Checked.Right(Value.of(List.of())));
        assertThat(check(field("m", FieldType.MULTI).optional()).raw(List.of()))
                .isEqualTo(new Checked.Right(Value.of(List.of())));
        assertThat(text(field("t", FieldType.TABLE).between("0", null), "None"))
                .isEqualTo(new Checked.Right(new Value.Table(List.of())));
    }

    @Test
    void aListWithoutOptionsTakesNamesOfItsOwn() {
        var names = field("s", FieldType.MULTI).between("1", "2").pattern("[a-z0-9-]+");

        assertThat(text(names, "hs-app1, hs-app2"))
                .isEqualTo(new Checked.Right(Value.of(List.of("hs-app1", "hs-app2"))));
        assertThat(wrong(text(names, "a,b,c"))).contains("At most 2");
        assertThat(wrong(text(names, "hs app"))).contains("\"hs app\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@omar @lin", "omar, lin", "@Omar,@LIN", "omar and lin", "@omar; @lin"})
    void peopleAreNamedWithOrWithoutAnAt(String typed) {
        assertThat(text(field("p", FieldType.PEOPLE).refuse("requester"), typed))
                .isEqualTo(new Checked.Right(Value.of(List.of("omar", "lin"))));
    }

    @Test
    void theRequesterDoublesBotsAndStrangersAreRefused() {
        var people = field("p", FieldType.PEOPLE).between("1", "2").refuse("requester");

        assertThat(wrong(text(people, "@maria"))).contains("Maria Lopez", "somebody else");
        assertThat(wrong(text(people, "@omar, omar"))).contains("Omar Reyes is named twice");
        assertThat(wrong(text(people, "@baton"))).contains("bot");
        assertThat(wrong(text(people, "@zoe"))).contains("\"@zoe\"", "@maria");
        assertThat(text(field("p", FieldType.PERSON), "@Maria")).isEqualTo(right("maria"));
        assertThat(wrong(text(field("p", FieldType.PERSON).refuse("lin"), "@lin")))
                .contains("Lin Chen");
    }

    @Test
    void filesKeepToTheirTypesSizeAndCount() {
        var files = field("f", FieldType.FILE).between(null, "1").files(25, "pdf", "png");

        assertThat(check(files).files(List.of("f1", "f1"))).isEqualTo(new Checked.Right(Value.of(List.of("f1"))));
        assertThat(wrong(check(files).files(List.of("f2")))).contains("tool.exe", "pdf or png");
        assertThat(wrong(check(files).files(List.of("f3")))).contains("big.png", "25 MB");
        assertThat(wrong(text(files, "f9"))).contains("no file \"f9\"");
        assertThat(wrong(check(field("f", FieldType.FILE).between(null, "1")).raw("f1,f3")))
                .contains("At most 1 file");
        assertThat(wrong(check(field("f", FieldType.FILE)).files(List.of()))).contains("needed");
        assertThat(wrong(check(field("t", FieldType.TEXT)).files(List.of("f1"))))
                .contains("No file is asked for");
        assertThat(wrong(check(field("t", FieldType.TABLE)).files(List.of("f1"))))
                .contains("CSV");
    }

    @Test
    void onlyTheValueAcceptedIsTakenAndExplained() {
        assertThat(text(field("e", FieldType.YES_NO).only("yes", "The estimate is part of it."), "no"))
                .isEqualTo(new Checked.Wrong("The estimate is part of it."));
    }

    @Test
    void aNeededValueIsAnAnswerAsAnyOther() {
        assertThat(text(field("a", FieldType.YES_NO).needed("yes", "!"), "no")).isEqualTo(right("no"));
    }

    @Test
    void everyTypeSaysInWordsWhatItTakes() {
        for (var type : FieldType.values()) {
            var form = form("form", field("f", type).label("The field").option("A", "Label of A"));
            var guidance = new Guidance(
                    new Filled(form, Answers.NONE, world), form.fields().getFirst());

            assertThat(guidance.help())
                    .as(type.word())
                    .contains("The field (required)", "cancel")
                    .doesNotContain("null");
            assertThat(guidance.allowed()).endsWith(".");
        }
    }
}
