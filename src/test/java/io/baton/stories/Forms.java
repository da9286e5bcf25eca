package io.baton.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How people fill the forms of the CDT process in these stories. */
final class Forms {
    static final String SUMMARY = "Two-server web environment for permit portal";

    /** The standard Linux request of domain C, in the order in which it is asked. */
    static final Answers LX = Answers.of(
            "platform", "LINUX",
            "serviceOption", "SERVER_BUILD_REFRESH_REBUILD",
            "workType", "BUILD",
            "requiredCompletionDate", "2027-04-16",
            "attachments", "none",
            "billingPrefix", "DHS1",
            "accountCode", "skip",
            "approvers", "@omar, @lin",
            "costEstimateRequested", "Yes",
            "approvedBudget", "15000",
            "chargeAck", "Yes",
            "sensitiveData", "No",
            "regulatory", "No",
            "summary", SUMMARY,
            "details", "skip");

    private Forms() {}

    /** LX for another platform and kind of work, with the questions which that brings up or takes away. */
    static Answers requestFor(Servers servers) {
        var answers = LX.with("platform", servers.platform(), "workType", servers.workType());
        if (servers.platform().equals("AIX")) {
            answers = answers.with("serviceOption", "BUILD_AIX_SERVER").without("workType");
        }
        if (!servers.workType().equals("BUILD")) {
            answers = answers.with("existingServers", "hs-app1, hs-app2");
        }
        if (servers.platform().equals("WINDOWS")) {
            answers = answers.with("intakeForm", "NOT_APPLICABLE");
            if (servers.workType().equals("REFRESH")) {
                answers = answers.with("expedite", servers.expedited() ? "Yes" : "No");
            }
        }
        return servers.expedited() ? answers.with("expediteReason", "Lease ends 2027-02-26") : answers;
    }

    /** The 14 answers that the questionnaire requires (contract 5.2), the servers included. */
    static Map<String, Object> questionnaire(Servers servers) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("applicationName", "Permit portal");
        answers.put("businessPurpose", "Captains apply for harbor permits online");
        answers.put("contacts", "Maria for the business, Tom for the technology");
        answers.put("users", "40 internal, 2000 external, 150 at once");
        answers.put("criticality", "MEDIUM");
        answers.put("availability", "BUSINESS_HOURS");
        answers.put("targetGoLive", "2027-05-03");
        answers.put("environments", List.of("PROD"));
        answers.put("servers", servers.rows());
        answers.put("softwareStack", "nginx 1.28 and Java 25");
        answers.put("userAccess", List.of("INTERNET"));
        answers.put("flows", "none");
        answers.put("dataClassification", "MODERATE");
        answers.put("acceptanceTests", "A permit is applied for, paid and printed");
        return answers;
    }

    /** All 36 answers, and the pages that ask for them, for a highly critical application on the Internet. */
    static Map<String, Object> wholeQuestionnaire(Servers servers) {
        var answers = new LinkedHashMap<>(questionnaire(servers));
        answers.put("criticality", "HIGH");
        answers.put("impact", "No permits are issued; ships wait.");
        answers.put("availability", "ROUND_THE_CLOCK");
        answers.put("funding", "Project 0690-112");
        answers.put("physicalOrVirtual", "VIRTUAL");
        answers.put("growth", "10 percent");
        answers.put("highAvailability", "yes");
        answers.put("disasterRecovery", "RTO 8 h, RPO 4 h");
        answers.put("vendorSupport", "Harborsoft until 2029");
        answers.put("licencesBy", "CUSTOMER");
        answers.put("nonStandardVersions", "no");
        answers.put("url", "permits.harbor.example");
        answers.put(
                "flows",
                List.of(Map.of("source", "Internet", "destination", "web tier", "port", "443", "protocol", "TCP")));
        answers.put("loadBalancer", "yes");
        answers.put("tlsCertificateBy", "CUSTOMER");
        answers.put("externalInterfaces", "Nightly file to the treasurer");
        answers.put("encryption", "At rest and in transit");
        answers.put("authentication", "State single sign-on");
        answers.put("privilegedAccess", "Two administrators");
        answers.put("logRetention", "1 year");
        answers.put("lastAssessment", "2026-06-01");
        answers.put("backupRetention", "28 days");
        answers.put("maintenanceWindow", "Sundays 02:00 to 06:00");
        answers.put("monitoring", "Standard");
        answers.put("migration", "Cut-over on a Saturday");
        return answers;
    }
}
