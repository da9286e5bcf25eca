package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The two organisations side by side: ids, roles and rooms of their own. */
class TwoProcessesStoriesIT extends DataCentre {

    private static final List<String> SDC_ROOMS = List.of("#sdc-mpsedc", "#sdc-ct", "#sdc-dco");

    @Test
    @DisplayName("G8, 6.1: each counts its own ids and speaks in its own rooms")
    @FreshBot
    void sideBySide() {
        var server = aCase().upTo("DESIGN");
        var portal = aCoHosting().upTo("S3_EVALUATE");

        assertThat(server).isEqualTo("ESD-2027-0001");
        assertThat(portal).isEqualTo("SDC-2027-0001");
        CDT_ROOMS.forEach(room -> room(room).isSilentAbout(portal));
        SDC_ROOMS.forEach(room -> room(room).isSilentAbout(server));
        for (var person : List.of(kate, unix, ray, maria)) {
            person.tries("comment", portal, "I am curious");
            then(person).wasRefused();
        }
        for (var person : List.of(mps, ct, dco, usha)) {
            person.tries("contact", server, "method=PHONE");
            then(person).wasRefused();
        }
        assertThat(story.workspace().state().path("processes").toString()).contains("esd", "sdc");
    }

    @Test
    @DisplayName("X01: every party reads in every state; an outsider does not; an unknown case is unknown")
    void reading() {
        var journey = aCoHosting();
        var id = journey.upTo("S2_FORWARD");
        for (var state : journey.states()) {
            if (!state.equals("S2_FORWARD")) {
                journey.carry(id, state);
            }
            for (var person : List.of(usha, mps, ct, dco)) {
                for (var what : List.of("status", "history", "documents")) {
                    var reply = person.does(what, id);
                    assertThat(reply.messages().getFirst().text()).as(what).isNotBlank();
                }
            }
        }
        for (var what : List.of("status", "history", "documents")) {
            sam.tries(what, id);
            then(sam).wasRefused();
            assertThat(story.attempt().reply().whyRefused()).doesNotContain("Scholarship");
        }
        assertThat(usha.says("/case status SDC-2027-9999").messages().getFirst().text())
                .isEqualTo("No case SDC-2027-9999");
    }

    @Test
    @DisplayName("workspace-api: a request without its process asks which one")
    void whichRequest() {
        var talk = usha.talksAfter("/request");
        assertThat(talk.question().values()).containsExactlyInAnyOrder("esd", "sdc");
        talk.says("something else");
        assertThat(talk.question().error()).isNotBlank();
        talk.says("sdc").asks("department");
        talk.says("cancel");

        talk = usha.talksAfter("new request");
        usha.presses(talk.questionMessage(), "sdc");
        talk.asks("department").says("cancel");
        talk = usha.talksAfter("/request");
        talk.says("cancel");
        assertThat(talk.standing()).isEmpty();
        usha.talksAfter("/request sdc").asks("department").says("cancel");
    }

    @Test
    @DisplayName("design P1: stopped and started in every state, both branches go their whole way")
    void restarts() {
        for (var journey : List.of(aCoHosting(), aCoLocation())) {
            var states = journey.states();
            var id = journey.upTo(states.getFirst());
            for (var next : states.subList(1, states.size())) {
                var before = then(id).view();
                story.restartsTheBot();
                assertThat(then(id).view().json()).isEqualTo(before.json());
                journey.carry(id, next);
                then(id).isIn(next);
            }
        }
    }
}
