package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What was entered in Slack's inputs, as the desk takes it. */
class FormStateTest {

    private static final Map<String, String> PEOPLE = Map.of("U1", "maria", "U2", "omar");

    private static List<String> chosen(String element) {
        return FormState.chosen(json(element), user -> Optional.ofNullable(PEOPLE.get(user)));
    }

    private static JsonNode json(String text) {
        return Payload.read(text.replace('\'', '"')).json();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"type\":\"plain_text_input\",\"value\":\"क्षि <b>\"}; क्षि <b>",
                "{\"type\":\"static_select\",\"selected_option\":{\"value\":\"LINUX\"}}; LINUX",
                "{\"type\":\"radio_buttons\",\"selected_option\":{\"value\":\"yes\"}}; yes",
                "{\"type\":\"overflow\",\"selected_option\":{\"value\":\"hold\"}}; hold",
                "{\"type\":\"datepicker\",\"selected_date\":\"2027-04-16\"}; 2027-04-16",
                "{\"type\":\"users_select\",\"selected_user\":\"U1\"}; maria",
                "{\"type\":\"users_select\",\"selected_user\":\"U9\"}; U9",
                "{\"type\":\"email_text_input\",\"value\":\"a@b.example\"}; a@b.example",
                "{\"type\":\"number_input\",\"value\":\"12.5\"}; 12.5"
            })
    void oneIsChosen(String element, String value) {
        assertThat(chosen(element)).containsExactly(value);
    }

    @Test
    void severalAreChosenInTheirOrder() {
        assertThat(chosen("{'type':'multi_static_select','selected_options':[{'value':'b'},{'value':'a'}]}"))
                .containsExactly("b", "a");
        assertThat(chosen("{'type':'checkboxes','selected_options':[{'value':'x'}]}"))
                .containsExactly("x");
        assertThat(chosen("{'type':'multi_users_select','selected_users':['U2','U9','U1']}"))
                .containsExactly("omar", "U9", "maria");
    }

    @ParameterizedTest
    @CsvSource({
        "plain_text_input, value",
        "static_select, selected_option",
        "datepicker, selected_date",
        "datetimepicker, selected_date_time",
        "users_select, selected_user"
    })
    void whatWasEmptiedIsNothing(String type, String key) {
        assertThat(chosen("{'type':'" + type + "','" + key + "':null}")).isEmpty();
        assertThat(chosen("{'type':'" + type + "'}")).isEmpty();
    }

    @Test
    void anElementOfTomorrowIsReadByItsValueOrNotAtAll() {
        assertThat(chosen("{'type':'of_tomorrow','value':'v'}")).containsExactly("v");
        assertThat(chosen("{}")).isEmpty();
    }

    @Test
    void theFieldsOfAViewAreThoseOfItsBlocksAndOthersAreLeftOut() {
        var view = json("{'state':{'values':{"
                + "'field:1:a':{'value':{'type':'plain_text_input','value':'one'}},"
                + "'field:1:b':{'value':{'type':'plain_text_input','value':null}},"
                + "'field:1:c':{'value':{'type':'checkboxes','selected_options':[]}},"
                + "'field:1:d':{'value':{'type':'file_input','files':[{'id':'F1'}]}},"
                + "'another':{'value':{'type':'plain_text_input','value':'no'}}}}}");

        var values = FormState.values(
                view, user -> Optional.empty(), (field, files) -> List.of(field + " has " + files.size()));

        assertThat(values)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a", "one", "b", "", "c", List.of(), "d", List.of("d has 1")));
    }
}
