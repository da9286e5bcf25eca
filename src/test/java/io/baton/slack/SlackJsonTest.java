package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.FormView;
import io.baton.form.FieldType;
import io.baton.form.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept is read again as it was. */
class SlackJsonTest {

    static Stream<Value> values() {
        return Stream.of(
                Value.of("4120-WEB"),
                Value.of(new BigDecimal("15000.5")),
                new Value.Flag(true),
                Value.of(List.of("maria", "kate")),
                Value.of(List.of()),
                new Value.Table(List.of(Map.of("role", Value.of("WEB"), "count", Value.of(2)))),
                new Value.Table(List.of()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aFormWithAValueThatStandsInItAlready(Value value) {
        var entry = new FormView.Entry(
                "field", "Label", null, FieldType.TEXT, true, List.of(), List.of(), value, List.of());
        var form = new FormView("form-1", "Title", 1, 1, List.of(entry));

        var kept = SlackJson.MAPPER.writeValueAsString(form);

        assertThat(SlackJson.MAPPER.readValue(kept, FormView.class)).isEqualTo(form);
    }
}
