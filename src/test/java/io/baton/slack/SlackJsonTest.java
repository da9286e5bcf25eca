package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.FormView;
import io.baton.form.FieldType;
import io.baton.form.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the module keeps of a form is what it was. */
class SlackJsonTest {

    static final List<Value> VALUES = List.of(
            Value.of("a text"),
            Value.of(new BigDecimal("2.50")),
            new Value.Flag(true),
            Value.of(List.of("one", "two")),
            Value.of(List.of()),
            new Value.Table(List.of()),
            new Value.Table(List.of(Map.of("item", Value.of("lock"), "count", Value.of(2)))));

    @ParameterizedTest
    @FieldSource("VALUES")
    void aFormWithAValueIsReadAsItWasWritten(Value value) {
        var form = new FormView(
                "f1",
                "A form",
                1,
                1,
                List.of(new FormView.Entry(
                        "field", "Label", null, FieldType.TEXT, true, List.of(), List.of(), value, List.of())));

        var read = SlackJson.MAPPER.readValue(SlackJson.MAPPER.writeValueAsString(form), FormView.class);

        assertThat(read).isEqualTo(form);
    }
}
