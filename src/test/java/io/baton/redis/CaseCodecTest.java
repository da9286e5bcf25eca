package io.baton.redis;

import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.casework.Telling;
import io.baton.casework.Telling.Recipient;
import io.baton.form.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseCodecTest {

    @Test
    void readsWhatItWrote() {
        var full = full("ESD-2027-0001");
        var text = CaseCodec.write(full);

        assertThat(CaseCodec.read(text)).isEqualTo(full);
        assertThat(CoreJson.MAPPER.readTree(CaseCodec.write(CaseCodec.read(text))))
                .isEqualTo(CoreJson.MAPPER.readTree(text));
        assertThat(text).startsWith("{\"schema\":1,\"id\":\"ESD-2027-0001\"").doesNotContain("io.baton");
    }

    @Test
    void keepsAbsentThingsAbsent() {
        var bare = bare("ESD-2027-0001", 1, "OPEN");

        assertThat(CaseCodec.write(bare)).doesNotContain("null");
        assertThat(CaseCodec.read(CaseCodec.write(bare))).isEqualTo(bare);
    }

    @Test
    void toleratesFieldsItDoesNotKnowAndFieldsThatAreNew() {
        var bare = bare("ESD-2027-0001", 1, "OPEN");
        var text = CaseCodec.write(bare);
        var later = text.replace("\"title\":", "\"mood\":{\"of\":[1]},\"title\":");
        var earlier = text.replace("\"visits\":[]", "\"v\":0")
                .replace("\"timers\":{},", "")
                .replace("\"flags\":[],", "");

        assertThat(later).isNotEqualTo(text);
        assertThat(CaseCodec.read(later)).isEqualTo(bare);
        assertThat(earlier).doesNotContain("visits").doesNotContain("timers").doesNotContain("flags");
        assertThat(CaseCodec.read(earlier)).isEqualTo(bare);
    }

    @Test
    void refusesASchemaOfTheFuture() {
        var text = CaseCodec.write(full("ESD-2027-0001")).replace("\"schema\":1", "\"schema\":2");

        assertThatThrownBy(() -> CaseCodec.read(text))
                .hasMessageContaining("ESD-2027-0001")
                .hasMessageContaining("schema 2");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Value.of("2027-01-11"), "\"2027-01-11\""),
                Arguments.of(Value.of(""), "\"\""),
                Arguments.of(new Value.Num(new BigDecimal("1.50")), "1.50"),
                Arguments.of(
                        new Value.Num(new BigDecimal("12345678901234567890.123456789")),
                        "12345678901234567890.123456789"),
                Arguments.of(Value.of(-3), "-3"),
                Arguments.of(new Value.Flag(false), "false"),
                Arguments.of(Value.of(List.of()), "[]"),
                Arguments.of(Value.of(List.of("a", "b")), "[\"a\",\"b\"]"),
                Arguments.of(new Value.Table(List.of()), "{\"rows\":[]}"),
                Arguments.of(new Value.Table(List.of(Map.of())), "[{}]"),
                Arguments.of(new Value.Table(List.of(Map.of("cpu", Value.of(4)))), "[{\"cpu\":4}]"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesValuesInTheirNaturalForm(Value value, String json) {
        assertThat(CoreJson.MAPPER.writeValueAsString(value)).isEqualTo(json);
        assertThat(CoreJson.MAPPER.readValue(json, Value.class)).isEqualTo(value);
    }

    static Stream<Telling> tellings() {
        var all = List.<Recipient>of(
                new Recipient.ToPerson("maria"), new Recipient.ToRoom("esd"), new Recipient.ToThread());
        return Stream.of(
                new Telling.Say("k", all, "words", true, List.of("f-1")),
                new Telling.Ask("k", all, "words", List.of(new Telling.Choice("approve", "Approve", null)), List.of()),
                new Telling.Retire("k", "approved"),
                new Telling.RefreshCard(),
                new Telling.Converse("REWORK", "maria", "too small"),
                new Telling.Mail("k", 2, List.of("usha"), List.of("dco")));
    }

    @ParameterizedTest
    @MethodSource("tellings")
    void keepsEveryKindOfTelling(Telling telling) {
        var json = CoreJson.MAPPER.writerFor(Telling.class).writeValueAsString(telling);

        assertThat(CoreJson.MAPPER.readValue(json, Telling.class)).isEqualTo(telling);
    }

    @Test
    void theTestKnowsEveryKindOfTelling() {
        assertThat(tellings().map(Object::getClass)).containsExactlyInAnyOrder(Telling.class.getPermittedSubclasses());
    }
}
