/**
 * Adapter: papers as PDF files and HTML pages from the templates of {@code bot-config/letters}, and electronic mail.
 * It must not decide what a paper says: that is in the {@code Paper} it is given. Nothing outside of it knows Thymeleaf,
 * PDF or SMTP.
 * To give a document a face of its own, write a template beside the others; to use another script, add its font and its
 * syllables.
 */
@ApplicationModule(allowedDependencies = {"form", "process", "casework", "chat", "desk"})
@NullMarked
package io.baton.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
