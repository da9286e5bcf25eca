package io.baton.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableCheckTest {

    private final HarborFixture world = new HarborFixture();
    private final Form form = HarborFixture.servers();

    private FieldCheck check(String field) {
        return FieldCheck.of(form, form.field(field).orElseThrow(), Answers.NONE, world);
    }

    private Checked csv(String... lines) {
        return check("servers").csv(String.join("\n", lines));
    }

    private static List<Map<String, Value>> rows(Checked checked) {
        assertThat(checked).isInstanceOf(Checked.Right.class);
        return ((Value.Table) ((Checked.Right) checked).value()).rows();
    }

    private static String wrong(Checked checked) {
        assertThat(checked).isInstanceOf(Checked.Wrong.class);
        return ((Checked.Wrong) checked).say();
    }

    @Test
    void aNamedSizeFillsWhatIsEmptyAndInitialValuesFillTheRest() {
        assertThat(rows(csv("name,size,vcpu", "a,small,", "b,SMALL,4", "c,custom,")))
                .containsExactly(
                        Map.of(
                                "count",
                                Value.of(1),
                                "name",
                                Value.of("a"),
                                "size",
                                Value.of("SMALL"),
                                "vcpu",
                                Value.of(1),
                                "ramGb",
                                Value.of(2)),
                        Map.of(
                                "count",
                                Value.of(1),
                                "name",
                                Value.of("b"),
                                "size",
                                Value.of("SMALL"),
                                "vcpu",
                                Value.of(4),
                                "ramGb",
                                Value.of(2)),
                        Map.of("count", Value.of(1), "name", Value.of("c"), "size", Value.of("CUSTOM")));
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineBreaks() {
        assertThat(rows(csv("\uFEFFname,count\r", "\"web, \"\"blue\"\"\nand green\" , 2\r", "\r", "")))
                .containsExactly(Map.of("name", Value.of("web, \"blue\"\nand green"), "count", Value.of(2)));
    }

    @Test
    void spreadsheetsMaySeparateBySemicolonOrTab() {
        assertThat(rows(csv("NAME;Count", "a,b;2")).getFirst()).containsEntry("name", Value.of("a,b"));
        assertThat(rows(csv("name\tcount", "a\t2")).getFirst()).containsEntry("count", Value.of(2));
    }

    @Test
    void everyFaultIsToldWithItsRowAndColumn() {
        assertThat(wrong(csv("name,count,vcpu", "a,0,2", ",1,99")).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Row 1, column count:")
                                .contains("at least 1"),
                        line -> assertThat(line)
                                .startsWith("Row 2, column name:")
                                .contains("needed"),
                        line -> assertThat(line)
                                .startsWith("Row 2, column vcpu:")
                                .contains("at most 64"));
    }

    @Test
    void manyFaultsAreCutShort() {
        var lines = Stream.concat(
                Stream.of("name,count,vcpu"), Stream.generate(() -> ",0,0").limit(8));

        assertThat(wrong(csv(lines.toArray(String[]::new)))).endsWith("And 4 more faults.");
    }

    @Test
    void unknownDoubleAndMissingColumnsAreRefusedNamingWhatIsAllowed() {
        assertThat(wrong(csv("name,cpu", "a,2"))).contains("\"cpu\"", "vcpu");
        assertThat(wrong(csv("name,NAME", "a,b"))).contains("name stands twice");
        assertThat(wrong(csv("count", "2"))).contains("name is missing");
        assertThat(wrong(check("servers").raw(List.of(Map.of("name", "a", "cpu", 2)))))
                .contains("Row 1", "\"cpu\"");
        assertThat(wrong(check("servers").raw(List.of("a")))).contains("Row 1 is no row");
    }

    @Test
    void aRowWithTooManyCellsIsRefused() {
        assertThat(wrong(csv("name,count", "a,1,2"))).contains("Row 1 has 3 cells for 2 columns");
    }

    @Test
    void anOpenQuoteIsToldWithItsLine() {
        assertThat(wrong(csv("name", "a", "\"b"))).contains("Line 3", "never closed");
    }

    @Test
    void theNumberOfRowsIsLimited() {
        assertThat(wrong(csv("name", "a", "b", "c", "d"))).contains("At most 3 rows", "4");
        assertThat(wrong(csv("name"))).contains("At least 1 row");
        assertThat(wrong(check("servers").text("none"))).contains("At least one");
        assertThat(rows(check("flows").raw(List.of()))).isEmpty();
    }

    @Test
    void rowsOfAFormMayHoldNumbersAndBlankRowsAreLeftOut() {
        assertThat(rows(check("servers")
                        .raw(List.of(Map.of("name", "a", "count", 2, "vcpu", "4"), Map.of("name", " ")))))
                .containsExactly(Map.of("name", Value.of("a"), "count", Value.of(2), "vcpu", Value.of(4)));
    }

    @Test
    void anOptionOfAColumnMayDependOnAnotherForm() {
        assertThat(wrong(csv("name,dbEngine", "a,MSSQL"))).contains("Row 1, column dbEngine");

        world.knowing("request.platform", "WINDOWS");

        assertThat(rows(csv("name,dbEngine", "a,sql server")).getFirst()).containsEntry("dbEngine", Value.of("MSSQL"));
    }

    @Test
    void rowsThatWereStoredAreRightWhenReadAgain() {
        var stored = csv("name,size,count", "\"a, b\",small,2");

        assertThat(check("servers").value(((Checked.Right) stored).value())).isEqualTo(stored);
    }
}
