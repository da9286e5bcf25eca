package io.baton.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.ConfigFolder.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The configuration of a small town that issues permits: valid, and easily broken. */
final class TownConfig {

    static final String PERMIT = "processes/permit.yml";
    static final String FORM = "processes/permit/request.form.yml";

    private final Map<String, String> files;

    private TownConfig(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    static TownConfig town() {
        var folder = ConfigFolder.open("src/test/resources/botconfig/town");
        var files = new TreeMap<String, String>();
        folder.files().forEach(file -> files.put(file.path(), file.text()));
        return new TownConfig(files);
    }

    TownConfig with(String path, String text) {
        var more = new TownConfig(files);
        more.files.put(path, text);
        return more;
    }

    TownConfig without(String path) {
        var less = new TownConfig(files);
        less.files.remove(path);
        return less;
    }

    /** With another wording of a passage that stands in the file exactly once. */
    TownConfig with(String path, String passage, String instead) {
        var text = files.get(path);
        assertThat(text.split(java.util.regex.Pattern.quote(passage), -1))
                .as(passage + " stands once in " + path)
                .hasSize(2);
        return with(path, text.replace(passage, instead));
    }

    String text(String path) {
        return files.get(path);
    }

    ConfigReading.Result read() {
        var sources = files.entrySet().stream().map(file -> new SourceFile(file.getKey(), file.getValue()));
        return ConfigReading.read(new ConfigFolder("town", sources.toList()));
    }

    BotConfig config() {
        return read().orRefuse();
    }

    List<Fault> faults() {
        return read().faults();
    }

    /** The faults as one text, a line each. */
    String report() {
        return String.join("\n", faults().stream().map(Fault::toString).toList());
    }

    /** What stands in a file from where a fault is on. */
    String at(Fault fault) {
        var lines = files.get(fault.file().substring("town/".length())).lines().toList();
        return lines.get(fault.line() - 1).substring(fault.column() - 1);
    }
}
