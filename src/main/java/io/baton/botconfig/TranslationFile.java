package io.baton.botconfig;

import java.util.Map;

/** A file {@code processes/<id>/hi.yml}: each text of the process and its forms, in English, with what stands for it. */
record TranslationFile(Map<String, String> texts) {}
