package io.baton.redis;

import io.baton.casework.Case;

/** Cases as the text that is stored: the record as JSON, and the number of the schema. */
final class CaseCodec {

    /** Grows when older programs could misread what is written. Fields that may be missing do not need it. */
    static final int SCHEMA = 1;

    private record Mark(int schema, String id) {}

    private CaseCodec() {}

    static String write(Case it) {
        return "{\"schema\":" + SCHEMA + ","
                + CoreJson.MAPPER.writeValueAsString(it).substring(1);
    }

    static Case read(String text) {
        var mark = CoreJson.MAPPER.readValue(text, Mark.class);
        if (mark.schema() < 1 || mark.schema() > SCHEMA) {
            throw new IllegalStateException("The case " + mark.id() + " is stored in schema " + mark.schema()
                    + ", and this Baton knows schemas up to " + SCHEMA + ": start a newer one");
        }
        return CoreJson.MAPPER.readValue(text, Case.class);
    }
}
