package io.baton.stories;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** Who plays in the stories of the State Data Centre, and how they are told. */
class DataCentre extends Cast {
    static final ZoneId BHOPAL = ZoneId.of("Asia/Kolkata");

    final Person usha = person("usha");
    final Person cons = person("cons");
    final Person mps = person("mps");
    final Person ct = person("ct");
    final Person dco = person("dco");

    /** A request of usha's department for co-hosting that can be carried to any state. */
    final Passage aCoHosting() {
        return new Passage(this, "CO_HOSTING");
    }

    /** The same for co-location. */
    final Passage aCoLocation() {
        return new Passage(this, "CO_LOCATION");
    }

    /** Moves the clock to a local time of Bhopal. */
    final void clockAt(String localTime) {
        story.clockAt(LocalDateTime.parse(localTime)
                .atZone(BHOPAL)
                .withZoneSameInstant(Story.SACRAMENTO)
                .toLocalDateTime()
                .toString());
    }
}
