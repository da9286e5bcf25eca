package io.baton.workspace;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever is no call of the interface. */
@WorkspacePart
@RestController
class ElsewhereController {

    @RequestMapping({"/workspace/api/**", "/api/cases/*/**"})
    void none(HttpServletRequest request) {
        throw Problem.missing("There is no call " + request.getMethod() + " " + request.getRequestURI() + ".");
    }
}
