package io.baton.form;

import static io.baton.form.FieldFixture.choice;
import static io.baton.form.FieldFixture.field;
import static io.baton.form.FieldFixture.form;
import static io.baton.form.FieldFixture.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFaultsTest {

    @Test
    void shippedFormsAreWithoutFault() {
        assertThat(FormFaults.of(FormYaml.shipped("esd/request.form.yml"))).isEmpty();
        assertThat(FormFaults.of(FormYaml.shipped("esd/questionnaire.form.yml")))
                .isEmpty();
        assertThat(FormFaults.of(HarborFixture.request())).isEmpty();
        assertThat(FormFaults.of(HarborFixture.servers())).isEmpty();
    }

    @Test
    void allFaultsOfAFormAreTold() {
        var form = form(
                "form",
                choice("colour", "RED", "RED").otherwise("BLUE").reset("shade"),
                field("colour", FieldType.CHOICE),
                field("size", FieldType.NUMBER)
                        .otherwise("big")
                        .between("4", "1")
                        .shownWhen(
                                when("later", "x"),
                                when("nothing", "x"),
                                when("other.form", "x"),
                                when("form.gone", "x")),
                field("later", FieldType.TEXT).pattern("[").requiredWhen(when("colour", "GREEN", "-")),
                field("agreed", FieldType.YES_NO).needed("maybe", ""),
                field("day", FieldType.DATE).warning("soon", false, ""),
                field("rows", FieldType.TABLE),
                field("table", FieldType.TABLE)
                        .columns(new Column(
                                "c",
                                null,
                                FieldType.FILE,
                                false,
                                false,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of())));

        assertThat(FormFaults.of(form))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("field 'colour' stands twice"),
                        fault -> assertThat(fault).contains("option of field 'colour' 'RED' stands twice"),
                        fault -> assertThat(fault).contains("'BLUE' is no value of 'colour'"),
                        fault -> assertThat(fault).contains("resets 'shade'"),
                        fault -> assertThat(fault).contains("is a choice and needs options"),
                        fault -> assertThat(fault).contains("'big' is no number"),
                        fault -> assertThat(fault).contains("min of 4 above its max of 1"),
                        fault -> assertThat(fault).contains("shown by 'later', which is asked later"),
                        fault -> assertThat(fault).contains("depends on 'nothing'"),
                        fault -> assertThat(fault).contains("depends on 'form.gone'"),
                        fault -> assertThat(fault).contains("broken pattern"),
                        fault -> assertThat(fault).contains("'GREEN' is no value of 'colour'"),
                        fault -> assertThat(fault).contains("'maybe' is no value of 'agreed'"),
                        fault -> assertThat(fault).contains("30bd"),
                        fault -> assertThat(fault).contains("needs columns"),
                        fault -> assertThat(fault).contains("can't be of type file"));
    }

    @Test
    void warningsOfTheFormAreCheckedToo() {
        var form = new Form(
                "f",
                null,
                null,
                List.of(choice("c", "A").build()),
                List.of(new Form.Warning(List.of(when("c", "B")), List.of(when("d", "A")), "!")));

        assertThat(FormFaults.of(form)).hasSize(2);
    }
}
