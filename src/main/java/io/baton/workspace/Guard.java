package io.baton.workspace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before every page: only known host names, so that no foreign name can be bound to this machine; no changes
 * from pages of others; and headers that leave a browser no room for what others might smuggle in.
 */
@WorkspacePart
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Guard extends OncePerRequestFilter {

    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final WorkspaceSettings settings;
    private final JsonMapper json;

    Guard(WorkspaceSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        settings.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers(response);
        if (isSigned(request)) {
            chain.doFilter(request, response);
        } else if (!isHealth(request) && !hosts.contains(nameOf(request.getHeader(HttpHeaders.HOST)))) {
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    "This host name is not served. Allowed names: baton.workspace.hosts.");
        } else if (changes(request) && !isOwn(request)) {
            refuse(response, HttpStatus.FORBIDDEN, "Pages of other origins may not change anything here.");
        } else if (isTooLong(request)) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "That is too long for one call.");
        } else {
            chain.doFilter(bounded(request), response);
        }
    }

    private static void headers(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Health is asked by machines that know no name. */
    private static boolean isHealth(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    /** Where other platforms call: no browser has a hand in it, and what is sent carries a signature of its own. */
    private static boolean isSigned(HttpServletRequest request) {
        return request.getRequestURI().equals("/slack/events");
    }

    private static boolean changes(HttpServletRequest request) {
        return !Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name())
                .contains(request.getMethod());
    }

    /** Scripts send no origin; a browser always does, and says {@code null} where it hides it. */
    private boolean isOwn(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        return origin == null
                ? site == null || site.equals("same-origin") || site.equals("none")
                : isSame(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isSame(String origin, @Nullable String host) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isTooLong(HttpServletRequest request) {
        return !isFile(request)
                && request.getContentLengthLong() > settings.maxBody().toBytes();
    }

    private HttpServletRequest bounded(HttpServletRequest request) {
        var saysHowLong = request.getContentLengthLong() >= 0;
        return saysHowLong || !changes(request) || isFile(request)
                ? request
                : new Bounded(request, settings.maxBody().toBytes());
    }

    private static boolean isFile(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static String nameOf(@Nullable String host) {
        if (host == null) {
            return "";
        }
        var name = host.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("[")
                ? name.substring(0, name.indexOf(']') + 1)
                : name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(Problems.problem(status, detail)));
    }
}
