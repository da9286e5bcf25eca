package io.baton.botconfig;

import static io.baton.botconfig.TownConfig.PERMIT;
import static io.baton.botconfig.TownConfig.town;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults between files. */
class CrossCheckTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "people.yml | id: cid | id: ann | town/people.yml:3:8  the person `ann` is there twice",
                "people.yml | id: cid | id: Cid! | town/people.yml:3:8  `Cid!` can't be mentioned",
                "people.yml | [\"AREA:TREES\"] | [\"AREA:TREES\", CLARK] | town/people.yml:2:24  `CLARK` is no role of"
                        + " staff  — fix: did you mean `CLERK`?",
                "people.yml | [CLERK, \"AREA:ROADS\"] | [\"AREA:ROADS\"] | town/processes/permit.yml:21:10  nobody has"
                        + " the role `CLERK`",
                "people.yml | , roles: [\"AREA:TREES\"] | ~~ | town/processes/permit.yml:26:10  nobody has the role"
                        + " `AREA:TREES`",
                "channels.yml | members: [CLERK] | members: [MAYOR] | town/channels.yml:1:43  nobody has the role"
                        + " `MAYOR`",
                "channels.yml | area-roads | area-trees | town/channels.yml:3:10  the channel `area-trees` is there"
                        + " twice",
                "channels.yml | town-hall | Town Hall | town/channels.yml:1:10  `Town Hall` is no name of a channel",
                "channels.yml | town-hall | town-hal | town/processes/permit.yml:21:36  `town-hall` is no channel of"
                        + " channels.yml  — fix: did you mean `town-hal`?",
                "processes/permit.yml | room: area-trees | room: area-bushes | :26:23  `area-bushes` is no channel of"
                        + " channels.yml",
                "processes/permit.yml | to: [CLERK, thread] | to: [CLERK, \"room:townhall\"] | `townhall` is no"
                        + " channel of channels.yml  — fix: did you mean `town-hall`?",
                "processes/permit.yml | calendar: town | calendar: city | :5:11  `city` is no calendar",
                "rates/town.yml | FOOD: 10.00, | ~~ | town/rates/town.yml:10:7  there is no rate for FOOD  — fix: add"
                        + " it",
                "rates/town.yml | column: kind | column: kinds | `kinds` is no column of the table of the process"
                        + " permit  — fix: did you mean `kind`?",
                "rates/town.yml | column: kind | answer: request.kind | `request.kind` is no answer of the process"
                        + " permit",
                "rates/town.yml | [count, metres] | [count, a+metres] | town/rates/town.yml:7:23  `a` is no column of"
                        + " the table"
            })
    void saysWhatDoesNotFit(String file, String passage, String instead, String fault) {
        assertThat(town().with(file, passage, instead).report()).contains(fault);
    }

    @Test
    void asksForRatesWhereThereIsAnEstimate() {
        assertThat(town().without("rates/town.yml").report())
                .contains("town/processes/permit.yml:10:17  there is no rate schedule for it");
    }

    @Test
    void refusesTheSamePrefixTwice() {
        var other = town().text(PERMIT).replace("id: permit", "id: other");
        var both = town().with("processes/other.yml", other)
                .with("processes/other/request.form.yml", town().text(TownConfig.FORM));

        assertThat(both.report()).contains("the process `other` has the prefix PER too");
    }

    @Test
    void doesNotBlameFilesForOthersThatCannotBeRead() {
        var broken = town().with(PERMIT, "prefix: PER", "prefixx: PER");

        assertThat(broken.faults()).extracting(Fault::file).containsOnly("town/" + PERMIT);
    }
}
