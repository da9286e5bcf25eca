package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of an answer Baton reads what it needs, whatever else a server writes into it, and however. */
class GistTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        chat.postMessage | {"ok":true,"ts":"1.2","channel":"C1","message":{"blocks":"[]","user":7}} | {"ok":true,"ts":"1.2","channel":"C1","message":{}}
        chat.postMessage | {"ok":true,"channel":{"id":"D1"},"message":{"ts":"1.2"}} | {"ok":true,"channel":"D1","message":{"ts":"1.2"},"ts":"1.2"}
        chat.update | {"ok":false,"error":"message_not_found","extra":[1]} | {"ok":false,"error":"message_not_found"}
        views.open | {"ok":true,"view":{"blocks":[{"type":"nobody knows"}]}} | {"ok":true}
        conversations.open | {"ok":true,"channel":{"id":"D1","created":"soon"}} | {"ok":true,"channel":{"id":"D1"}}
        conversations.info | {"ok":true,"channel":{"id":"C1"}} | {"ok":true,"channel":{"id":"C1","is_member":true}}
        conversations.info | {"ok":true,"channel":{"is_member":false}} | {"ok":true,"channel":{"is_member":false}}
        conversations.list | {"ok":true} | {"ok":true,"channels":[]}
        conversations.history | {"ok":true,"messages":[{"ts":"1","attachments":"?","metadata":""}]} | {"ok":true,"messages":[{"ts":"1"}]}
        files.completeUploadExternal | {"ok":true} | {"ok":true,"files":[]}
        users.info | {"ok":true,"user":{"id":"U1","is_bot":false,"profile":{"email":"a@b.example","fields":[]}}} | {"ok":true,"user":{"id":"U1","is_bot":false,"profile":{"email":"a@b.example"}}}
        files.info | {"ok":true,"file":{"id":"F1","size":3,"shares":[]}} | {"ok":true,"file":{"id":"F1","size":3}}
        usergroups.users.list | {"ok":true,"users":["U1"]} | {"ok":true,"users":["U1"]}
        chat.postMessage | <html>busy</html> | <html>busy</html>
        chat.postMessage | "ok" | "ok"
        """)
    void onlyWhatIsReadIsKept(String method, String answer, String gist) {
        assertThat(Gist.of(method, answer)).isEqualTo(gist);
    }

    @Test
    void theMarkOfAMessageIsKept() {
        var answer = "{\"ok\":true,\"messages\":[{\"ts\":\"1\",\"metadata\":{\"event_type\":\"baton_message\","
                + "\"event_payload\":{\"mark\":\"m\"}}}],\"response_metadata\":{\"next_cursor\":\"c\"}}";

        assertThat(Gist.of("conversations.replies", answer)).isEqualTo(answer);
    }
}
