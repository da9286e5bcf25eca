package io.baton.botconfig;

import static io.baton.botconfig.TownConfig.FORM;
import static io.baton.botconfig.TownConfig.PERMIT;
import static io.baton.botconfig.TownConfig.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a configuration folder says, and what is said of one that is wrong. */
class ConfigReadingTest {

    @Test
    void findsNothingWrongWithTheTown() {
        assertThat(town().report()).isEmpty();
    }

    @Test
    void readsEverythingThereIs() {
        var config = town().config();

        assertThat(config.summary()).isEqualTo("1 process, 1 form, 3 people, 3 channels, 1 calendar, 1 rate schedule");
        assertThat(config.processes().getFirst().requestForm().fields()).hasSize(6);
        assertThat(config.calendars().get("town").holidays()).hasSize(2);
        assertThat(config.people().getFirst().roles()).containsExactly("CLERK", "AREA:ROADS");
    }

    @Test
    void showsAllFaultsOfAllFilesAtOnce() {
        var broken = town().with("people.yml", "name: Bob", "nmae: Bob")
                .with(FORM, "type: money", "type: mony")
                .with("calendars/town.yml", "Europe/Berlin", "Europe/Berln")
                .with("channels.yml", "name: town-hall", "name: [town-hall")
                .with(PERMIT, "by: [CITIZEN, FRIENDS]", "buy: [CITIZEN, FRIENDS]")
                .with(PERMIT, "prefix: PER", "prefix: on");

        assertThat(broken.faults())
                .extracting(fault -> fault.file() + ":" + fault.line())
                .containsExactly(
                        "town/calendars/town.yml:2",
                        "town/channels.yml:1",
                        "town/people.yml:2",
                        "town/processes/permit.yml:4",
                        "town/processes/permit.yml:73",
                        "town/processes/permit/request.form.yml:10");
    }

    @Test
    void namesFileLineAndColumnAndWhatWasAllowed() {
        var broken = town().with("people.yml", "name: Bob", "nmae: Bob");

        assertThat(broken.report())
                .isEqualTo("town/people.yml:2:13  the key `nmae` is not known here  — fix: did you mean `name`? "
                        + "allowed: id, name, department, email, phone, roles, bot, slack, language");
    }

    @Test
    void refusesAnIdThatIsNotTheNameOfTheFile() {
        assertThat(town().with(PERMIT, "id: permit", "id: permits").report())
                .contains("town/processes/permit.yml:1:5  the id `permits` is not the name of the file");
    }

    @Test
    void refusesAFileInAPlaceThatIsNotRead() {
        assertThat(town().with("process/permit.yml", "id: permit").report())
                .startsWith("town/process/permit.yml  this file is not read  — fix: read are people.yml");
    }

    @Test
    void refusesAFormWithoutItsProcess() {
        assertThat(town().with("processes/other/more.form.yml", "{id: more, fields: []}")
                        .report())
                .startsWith("town/processes/other/more.form.yml  there is no process for this form");
    }

    @Test
    void asksForTheFilesThatMustBeThere() {
        assertThat(town().without("people.yml").report()).contains("town/people.yml  there is no such file");
    }

    @Test
    void leavesExamplesToTheirOwnReader() {
        assertThat(town().with("processes/permit.examples.yml", "- {example: any}")
                        .faults())
                .isEmpty();
    }

    @Test
    void keepsEarlierVersionsApart() {
        var permit = town().text(PERMIT).replace("version: 2", "version: 1");
        var both = town().with("processes/permit@1.yml", permit)
                .with("processes/permit@1/request.form.yml", town().text(FORM));
        var processes = new ConfiguredProcesses(both.config());

        assertThat(processes.newest()).extracting(process -> process.version()).containsExactly(2);
        assertThat(processes.find("PERMIT"))
                .hasValueSatisfying(process -> assertThat(process.version()).isEqualTo(2));
        assertThat(processes.version("permit", 1).version()).isEqualTo(1);
        assertThatThrownBy(() -> processes.version("permit", 7)).hasMessageContaining("permit@7.yml");
    }

    @Test
    void refusesAnEarlierVersionThatIsNotEarlier() {
        var both = town().with("processes/permit@2.yml", town().text(PERMIT))
                .with("processes/permit@2/request.form.yml", town().text(FORM));

        assertThat(both.report())
                .contains("town/processes/permit.yml:2:10  the newest version 2 is not above the earlier version 2");
    }

    @Test
    void refusesAnEarlierVersionInAFileOfAnotherName() {
        var both = town().with("processes/permit@1.yml", town().text(PERMIT))
                .with("processes/permit@1/request.form.yml", town().text(FORM));

        assertThat(both.report()).contains("name the file permit@2.yml");
    }

    @Test
    void saysWhatIsWrongInsideACalendar() {
        assertThat(town().with("calendars/town.yml", "closes: \"17:00\"", "closes: \"08:00\"")
                        .report())
                .contains("town/calendars/town.yml:1:1  calendar 'town' opens at 09:00");
    }

    @Test
    void saysWhatIsWrongBetweenRateSchedules() {
        assertThat(town().with("rates/again.yml", town().text("rates/town.yml")).report())
                .contains("both effective from 2027-01-01");
    }

    @Test
    void findsPeopleByIdInAnyCaseWithOrWithoutSign() {
        var people = new ConfiguredPeople(town().config().people());

        assertThat(people.find("@ANN")).isPresent();
        assertThat(people.find("nobody")).isEmpty();
        assertThat(people.withRole("AREA:TREES"))
                .extracting(person -> person.id())
                .containsExactly("bob");
    }

    @Test
    void refusesAFolderThatIsNamedButNotThere() {
        assertThatThrownBy(() -> ConfigFolder.open("no/such/folder"))
                .isInstanceOf(BotConfigRefused.class)
                .hasMessageContaining("no/such/folder  there is no such folder");
    }
}
