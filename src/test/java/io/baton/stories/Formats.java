package io.baton.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a user department fills the formats of the State Data Centre in these stories. */
final class Formats {
    static final String PURPOSE = "Students apply for scholarships online and follow their payment";

    private Formats() {}

    /** The letter of domain M01, in the order in which it is asked. */
    static Answers approach(String hostingType) {
        return Answers.of(
                "department", "Directorate of Public Instruction",
                "officeAddress", "Gautam Nagar, Bhopal",
                "nodalOfficer", "Usha Verma",
                "designation", "Joint Director",
                "email", "usha@example.in",
                "phone", "9876500001",
                "applicationName", "Scholarship Portal",
                "purpose", PURPOSE,
                "hostingType", hostingType,
                "expectedGoLive", "2027-06-01",
                "requestLetter", "skip",
                "channel", "skip");
    }

    static Map<String, Object> formatI() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("version", "1.0");
        answers.put("description", "A portal with a public part and an office part");
        answers.put("serviceType", "G2C");
        answers.put("newOrExisting", "NEW");
        answers.put("usersTotal", "200000");
        answers.put("usersConcurrent", "1500");
        answers.put("criticality", "HIGH");
        answers.put("personalData", "yes");
        answers.put("aadhaar", "no");
        answers.put("payment", "no");
        return answers;
    }

    /** The rows of domain M01. */
    static Map<String, Object> formatII() {
        return Map.of("servers", List.of(server("STAGING", "2", "8", "100"), server("PRODUCTION", "4", "16", "200")));
    }

    static Map<String, String> server(String environment, String vcpu, String ramGb, String storageGb) {
        return Map.of(
                "role",
                "web",
                "environment",
                environment,
                "os",
                "RHEL 9",
                "vcpu",
                vcpu,
                "ramGb",
                ramGb,
                "storageGb",
                storageGb,
                "count",
                "1");
    }

    static Map<String, Object> formatIII() {
        return Map.of(
                "url",
                "scholarship.example.in",
                "flows",
                List.of(Map.of(
                        "source", "Internet",
                        "destination", "web server",
                        "port", "443",
                        "protocol", "TCP",
                        "purpose", "users")));
    }

    /** The hardware of domain M02 as it is planned. */
    static Map<String, Object> formatIV() {
        return Map.of(
                "hardware", List.of(device("SERVER", "", "2", "2", "750"), device("SWITCH", "", "1", "1", "150")));
    }

    /** The same as it is brought: a row for each unit, with its serial number. */
    static List<Map<String, String>> brought(String... serials) {
        return List.of(serials).stream()
                .map(serial -> serial.startsWith("SW")
                        ? device("SWITCH", serial, "1", "1", "150")
                        : device("SERVER", serial, "1", "2", "750"))
                .toList();
    }

    private static Map<String, String> device(
            String item, String serial, String quantity, String rackUnits, String powerW) {
        var row = new LinkedHashMap<String, String>();
        row.put("item", item);
        row.put("make", "Dell");
        row.put("model", "R760");
        row.put("serial", serial);
        row.put("quantity", quantity);
        row.put("rackUnits", rackUnits);
        row.put("rackMountable", "yes");
        row.put("powerW", powerW);
        return row;
    }

    static List<Map<String, String>> lines(String status, String... serials) {
        return List.of(serials).stream()
                .map(serial -> Map.of("serial", serial, "status", status))
                .toList();
    }

    /** The go-live declaration of domain M01. */
    static Map<String, Object> formatV() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("productionDate", "2027-01-11");
        answers.put("verified", "yes");
        answers.put("certificateNo", "CERT/2027/55");
        answers.put("backupConfirmed", "yes");
        answers.put("incidentContact", "Helpdesk 0755 555 0100");
        answers.put("signatoryName", "Usha Verma");
        answers.put("signatoryDesignation", "Joint Director");
        answers.put("letterNo", "DPI/12");
        answers.put("letterDate", "2027-01-11");
        return answers;
    }
}
