package io.baton.workspace;

import io.baton.chat.Files;
import io.baton.desk.CaseReading;
import io.baton.form.Surroundings.SentFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files: sent, and fetched by those who may; never shown inside a page. */
@WorkspacePart
@RestController
@RequestMapping("/workspace/api/files")
class FilesController {

    private final Files files;
    private final CaseReading cases;
    private final Rooms rooms;
    private final WorkspaceSettings settings;

    FilesController(Files files, CaseReading cases, Rooms rooms, WorkspaceSettings settings) {
        this.files = files;
        this.cases = cases;
        this.rooms = rooms;
        this.settings = settings;
    }

    @PostMapping
    SentFile send(@RequestParam String as, @RequestParam @Nullable MultipartFile file) throws IOException {
        var person = rooms.person(as);
        if (file == null) {
            throw Problem.wrong("The part 'file' is missing.");
        }
        var most = settings.maxUpload().toBytes();
        if (file.getSize() > most) {
            throw Problem.tooLarge(tooLarge(settings));
        }
        var bytes = file.getBytes();
        var upload = Upload.of(file.getOriginalFilename(), bytes);
        return files.keep(person.id(), upload.name(), upload.type(), bytes);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> fetch(@PathVariable String id, @RequestParam String as) {
        var person = rooms.person(as);
        var file = files.find(id).orElseThrow(() -> none(id));
        if (!cases.mayFetch(person.id(), id)) {
            throw Problem.hidden(
                    "The file '" + file.id() + "' belongs to a case that " + person.name() + " may not read.");
        }
        var bytes = files.bytes(id).orElseThrow(() -> none(id));
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(Upload.typeOf(file.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(bytes);
    }

    static String tooLarge(WorkspaceSettings settings) {
        return "A file has at most " + settings.maxUpload().toMegabytes() + " MB.";
    }

    private static Problem none(String id) {
        return Problem.missing("There is no file '" + id + "'.");
    }
}
