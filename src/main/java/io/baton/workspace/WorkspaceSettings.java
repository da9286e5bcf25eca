package io.baton.workspace;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the workspace may be reached and used.
 *
 * @param hosts names under which the pages may be called, beside {@code localhost}, {@code 127.0.0.1} and {@code [::1]}
 * @param maxUpload the largest file that may be sent
 * @param maxBody the largest request that is no file
 * @param heartbeat how often a quiet stream of events says that it is still there
 * @param poll how often a stream looks for what other instances posted
 */
@ConfigurationProperties("baton.workspace")
record WorkspaceSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("25MB") DataSize maxUpload,
        @DefaultValue("2MB") DataSize maxBody,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1s") Duration poll) {}
