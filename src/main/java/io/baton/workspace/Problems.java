package io.baton.workspace;

import io.baton.desk.StoreUnavailable;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers calls that failed with problem JSON, in words that a person understands and without the inside of Baton. */
@WorkspacePart
@Order(0)
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private static final int MOST_CAUSES = 20;

    private final WorkspaceSettings settings;

    Problems(WorkspaceSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> senseless(Problem problem) {
        return answer(problem.status(), problem.detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(RuntimeException failure) {
        if (isStoreAway(failure)) {
            log.warn("The store did not answer: {}", failure.getMessage());
            return answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Baton cannot reach its store right now. Try again in a moment; nothing is done twice.");
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("A call failed, reference {}", reference, failure);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong inside Baton. Try again; if it stays, tell the operator " + reference + ".");
    }

    /** Whatever the adapter of the store says in its own words, the cause is a failed access to data. */
    private static boolean isStoreAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(StoreUnavailable.class::isInstance);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return body(HttpStatus.CONTENT_TOO_LARGE, FilesController.tooLarge(settings));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return e.getCause() instanceof Problem problem
                ? body(problem.status(), problem.detail())
                : body(HttpStatus.BAD_REQUEST, "The body is not the JSON that this call takes.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return body(HttpStatus.BAD_REQUEST, "'" + e.getParameterName() + "' is missing.");
    }

    static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, detail));
    }

    private static ResponseEntity<Object> body(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, detail));
    }
}
