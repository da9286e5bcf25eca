package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may call at all. */
class SlackWorldTokensIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final SlackWorkspace slack = SlackWorkspace.builder()
            .user("maria")
            .withoutScope("pins:write", "users:read.email")
            .start();
    private final PlainApp app = new PlainApp(slack);

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void theBotIsToldWhoItIs() {
        assertThat(app.call("auth.test"))
                .hasToString("{\"url\":\"https://baton-test.slack.com/\",\"team\":\"Baton Test\",\"user\":\"baton\","
                        + "\"team_id\":\"T0W0TEAM01\",\"user_id\":\"U0W0BATON1\",\"bot_id\":\"B0W0BATON1\","
                        + "\"is_enterprise_install\":false,\"ok\":true}");
    }

    @Test
    void withoutATokenNobodyIsAnswered() {
        assertThat(json(app.post("auth.test", "", "", FORM)).path("error").asString())
                .isEqualTo("not_authed");
        assertThat(json(app.post("auth.test", "xoxb-wrong", "", FORM))
                        .path("error")
                        .asString())
                .isEqualTo("invalid_auth");
    }

    @Test
    void aTokenMayComeInAFormButNotInJson() {
        var token = slack.botToken();

        assertThat(json(app.post("auth.test", "", "token=" + token, FORM))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(json(app.post("auth.test", "", "{\"token\":\"" + token + "\"}", "application/json"))
                        .path("error")
                        .asString())
                .isEqualTo("not_authed");
    }

    @Test
    void socketModeTakesTheAppTokenAndOnlyInTheHead() {
        assertThat(json(app.post("apps.connections.open", slack.botToken(), "", FORM))
                        .path("error")
                        .asString())
                .isEqualTo("not_allowed_token_type");
        assertThat(json(app.post("apps.connections.open", "", "token=" + slack.appToken(), FORM))
                        .path("error")
                        .asString())
                .isEqualTo("not_authed");
        assertThat(json(app.post("users.list", slack.appToken(), "", FORM))
                        .path("error")
                        .asString())
                .isEqualTo("not_allowed_token_type");
    }

    @Test
    void aMissingScopeIsNamedBesideThoseThereAre() {
        var answer = app.call("pins.add", "channel", "C1", "timestamp", "1.1");

        assertThat(answer.path("error").asString()).isEqualTo("missing_scope");
        assertThat(answer.path("needed").asString()).isEqualTo("pins:write");
        assertThat(answer.path("provided").asString()).contains("chat:write,").doesNotContain("pins:write");
    }

    @Test
    void withoutItsScopeAnAddressIsNotShown() {
        var maria = slack.user("maria").id();

        assertThat(app.call("users.info", "user", maria)
                        .path("user")
                        .path("profile")
                        .has("email"))
                .isFalse();
        assertThat(app.call("users.lookupByEmail", "email", "maria@example.com")
                        .path("needed")
                        .asString())
                .isEqualTo("users:read.email");
    }

    @Test
    void scopesStandInTheHeadOfEveryAnswer() {
        assertThat(app.form("auth.test", slack.botToken()).headers().firstValue("X-OAuth-Scopes"))
                .hasValueSatisfying(scopes -> assertThat(scopes).contains("chat:write"));
    }

    @Test
    void whatSlackDoesNotHaveIsUnknown() {
        assertThat(app.call("chat.shout").path("error").asString()).isEqualTo("unknown_method");
    }

    @Test
    void aRevokedTokenIsOfNoUse() {
        slack.revoke("token_revoked");
        assertThat(app.call("auth.test").path("error").asString()).isEqualTo("token_revoked");

        slack.revoke(null);
        assertThat(app.call("auth.test").path("ok").asBoolean()).isTrue();
    }

    @Test
    void everyCallIsRecordedWithoutItsToken() {
        app.post("users.list", "", "token=" + slack.botToken() + "&limit=2", FORM);

        assertThat(slack.apiCalls("users.list")).singleElement().satisfies(call -> {
            assertThat(call.ok()).isTrue();
            assertThat(call.arg("limit")).isEqualTo("2");
            assertThat(call.args().has("token")).isFalse();
        });
    }

    @Test
    void jsonWithoutItsCharsetIsWarnedOf() {
        assertThat(json(app.post("auth.test", slack.botToken(), "{}", "application/json"))
                        .path("warning")
                        .asString())
                .isEqualTo("missing_charset");
        assertThat(json(app.post("auth.test", slack.botToken(), "{broken", "application/json"))
                        .path("error")
                        .asString())
                .isEqualTo("invalid_json");
    }

    @Test
    void argumentsMayComeAsMultipart() {
        var body = "--xx\r\nContent-Disposition: form-data; name=\"user\"\r\n\r\n"
                + slack.user("maria").id() + "\r\n--xx--\r\n";

        var answer = json(app.post("users.info", slack.botToken(), body, "multipart/form-data; boundary=xx"));

        assertThat(answer.path("user").path("name").asString()).isEqualTo("maria");
    }
}
