package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person who reads Hindi is spoken to in Hindi; rooms, threads, the audit and everybody else stay English. */
class HindiStoriesIT extends DataCentre {

    private static final Pattern HINDI = Pattern.compile("\\p{IsDevanagari}");

    @BeforeEach
    void ushaReadsHindi() {
        var reply = usha.says("/baton language hi").done();

        assertThat(reply.messages()).singleElement().satisfies(message -> {
            assertThat(message.isPrivate()).isTrue();
            assertThat(message.text()).contains("हिन्दी");
        });
    }

    @AfterEach
    void ushaReadsEnglishAgain() {
        assertThat(usha.says("/baton language English")
                        .done()
                        .messages()
                        .getFirst()
                        .text())
                .contains("From now on I speak English");
    }

    @Test
    @DisplayName("the intake asks, helps, finds fault and is answered in Hindi; what is stored is the same")
    void theIntakeIsInHindi() {
        var talk = usha.requests("sdc").asks("department");
        assertThat(talk.questionMessage().text()).contains("आइए आपका अनुरोध तैयार करें", "विभाग", "रखें (keep)");
        assertThat(labels(talk.questionMessage())).contains("यही रखें", "वापस", "रद्द करें");
        talk.says("मदद");
        assertThat(talk.lastReply().messages().getLast().text()).contains("विभाग (अनिवार्य)");
        talk.says("रखें").asks("officeAddress").says("छोड़ें").asks("nodalOfficer");
        talk.says("वापस").asks("officeAddress").says("छोड़ें");
        talk.says("रखें").answers("designation", "Joint Director").says("रखें");
        talk.isAskedAgain("phone", "12345", "उपयुक्त नहीं", "10 अंक").answers("phone", "+91 9876500001");
        talk.answers("applicationName", "Scholarship Portal");
        talk.isAskedAgain("purpose", "छात्र", "बहुत छोटा है", "20 अक्षर").answers("purpose", Formats.PURPOSE);
        talk.isAskedAgain("hostingType", "बादल", "यहाँ कोई विकल्प नहीं").answers("hostingType", "सह-होस्टिंग");
        talk.isAskedAgain("expectedGoLive", "2020-01-01", "भविष्य").says("सहेजें");

        var again = usha.requests("sdc").asks("expectedGoLive");
        assertThat(again.questionMessage().text()).contains("अपेक्षित go-live");
        again.says("छोड़ें").answers("requestLetter", "skip").answers("channel", "पत्र");
        assertThat(again.review().everything()).contains("कृपया अपना अनुरोध जाँचें", "होस्टिंग का प्रकार: सह-होस्टिंग");
        var id = again.submits();

        then(id).hasAnswer("approach", "hostingType", "CO_HOSTING").hasAnswer("approach", "channel", "LETTER");
        then(usha).wasToldDirectly(id, "MPSEDC को जमा हो गया है");
        then(mps).isPrompted(id, "forward");
        assertThat(roomOf(mps, "#sdc-mpsedc", id)).isNotEmpty().noneMatch(HindiStoriesIT::isHindi);
        assertThat(roomOf(ct, "case:" + id, id)).noneMatch(HindiStoriesIT::isHindi);
    }

    @Test
    @DisplayName("a refusal is in Hindi, its record in the audit in English")
    void aRefusal() {
        var id = aCoHosting().upTo("S2_FORWARD");

        var refusal = usha.tries("submit-formats", id).whyRefused();

        assertThat(refusal)
                .startsWith("आप " + id + " पर submit-formats नहीं कर सकते:")
                .contains("में संभव है");
        assertThat(story.workspace().audit("admin", id))
                .anyMatch(entry -> entry.path("reason")
                        .asString("")
                        .startsWith("You can't submit-formats " + id + ": it is in 2. MPSEDC will forward"))
                .noneMatch(entry -> isHindi(entry.path("reason").asString("")));
        assertThat(mps.tries("query", id, "hello").whyRefused()).startsWith("You can't query " + id + ": only");
        assertThat(usha.tries("forward", id).whyRefused()).contains("यह केवल MPSEDC कर सकते हैं");
        assertThat(usha.says("/nothing").whyRefused()).contains("नाम का कोई आदेश नहीं है");
    }

    @Test
    @DisplayName("notices, questions, forms, the card and reminders come in Hindi to her, in English to the others")
    void whatIsTold() {
        clockAt("2027-02-01T11:00");
        var id = aCoHosting().upTo("S5_FORMATS");

        then(usha).wasToldDirectly(id, "आपका अनुरोध " + id + " उपयुक्त पाया गया");
        assertThat(labels(usha.button("submit-formats", id))).contains("प्रारूप भरें", "प्रारूप जमा करें");
        assertThat(card(id).everything()).contains("किसके पास है: Usha", "चरण: 5. उपयोगकर्ता विभाग प्रारूपों");
        assertThat(usha.says("/case status " + id).messages().getFirst().text())
                .contains("क्या चाहिए: Format I से III");
        assertThat(usha.says("/case actions " + id).messages().getFirst().text())
                .contains("अब आप यह कर सकते हैं");
        var page = usha.submits(usha.presses("fill", id).opensForm(), Reply.map("format", "I"))
                .opensForm();
        assertThat(page.title()).contains("Format-I विभाग और एप्लिकेशन");
        assertThat(page.field("criticality").path("label").asString("")).isEqualTo("महत्व का स्तर");
        assertThat(page.field("criticality").toString()).contains("HIGH", "उच्च");
        assertThat(usha.submits(page, Reply.map("format", "I", "usersTotal", "many"))
                        .whyRefused())
                .contains("usersTotal", "संख्या नहीं है");

        clockAt("2027-02-08T11:00");
        then(usha).wasReminded(id, "इसकी प्रतीक्षा में है: Format I से III");
        ct.does("query", id, "\"Which database?\"");
        then(usha).isPrompted(id, "answer");
        var question = usha.button("answer", id);
        assertThat(question.text()).contains("कृपया उत्तर दें", "Which database?");
        assertThat(labels(question)).containsExactly("प्रश्न का उत्तर दें");
        usha.does("answer", id, "query=1", "text=PostgreSQL");
        assertThat(usha.direct(question.seq()).text()).contains("Usha Verma द्वारा", "उत्तर दिया गया");
        var rooms = Stream.of(roomOf(ct, "#sdc-ct", id), roomOf(mps, "#sdc-mpsedc", id), roomOf(dco, "case:" + id, id))
                .flatMap(List::stream);
        assertThat(rooms).isNotEmpty().noneMatch(HindiStoriesIT::isHindi);
    }

    @Test
    @DisplayName("the choice holds over a restart, for her alone, and for translated processes")
    void theChoiceHolds() {
        story.restartsTheBot();

        assertThat(usha.says("/baton language").messages().getFirst().text()).contains("हिन्दी में बात करता हूँ");
        assertThat(usha.says("/baton help").messages().getFirst().text())
                .contains("म.प्र. राज्य डेटा सेंटर सेवाएँ", "/request sdc");
        assertThat(maria.says("/baton help").messages().getFirst().text())
                .contains("I take service requests")
                .doesNotContainPattern(HINDI);
        assertThat(maria.says("/baton language fr").whyRefused()).contains("I do not speak fr", "/baton language hi");
        var talk = usha.requests("esd");
        assertThat(talk.questionMessage().text()).contains("Let's put your request together");
        talk.says("रद्द");
        story.hasNoDraft();
    }

    private Message card(String id) {
        return usha.directMessages().stream()
                .filter(message -> message.kind().equals("card") && message.isAbout(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Message message) {
        return message.json()
                .path("actions")
                .valueStream()
                .map(button -> button.path("label").asString(""))
                .toList();
    }

    /** What the bot said of a case in a room. */
    private List<String> roomOf(Person reader, String room, String id) {
        return story.workspace().messages(reader.id(), room, story.begin()).stream()
                .filter(message -> message.isAbout(id))
                .map(Message::everything)
                .toList();
    }

    private static boolean isHindi(String text) {
        return HINDI.matcher(text).find();
    }
}
