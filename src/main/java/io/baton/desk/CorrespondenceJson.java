package io.baton.desk;

import io.baton.casework.Correspondence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters as the JSON interface shows them. */
final class CorrespondenceJson {

    private CorrespondenceJson() {}

    static Map<String, @Nullable Object> of(Correspondence one) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("no", one.no());
        json.put("letter", one.letter());
        json.put("from", one.from());
        json.put("to", one.to());
        json.put("cc", one.cc());
        json.put("channel", one.channel());
        json.put("number", one.number());
        json.put("date", one.date());
        json.put("subject", one.subject());
        json.put("body", one.body());
        json.put("files", one.files());
        json.put("by", one.by());
        json.put("mail", one.mail().name());
        return json;
    }
}
