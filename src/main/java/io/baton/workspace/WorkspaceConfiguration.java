package io.baton.workspace;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** How the web server takes files. */
@WorkspacePart
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkspaceSettings.class)
class WorkspaceConfiguration {

    private static final long ROOM_FOR_FIELDS = 64 * 1024;

    @Bean
    MultipartConfigElement multipartConfig(WorkspaceSettings settings) {
        var most = settings.maxUpload().toBytes();
        return new MultipartConfigElement("", most, most + ROOM_FOR_FIELDS, 0);
    }

    /** Parts are read when the call asks for them, so that a file too large is answered like any other problem. */
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Reads on past the limit for a while: a sender who is cut off would never see the answer. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> patience(WorkspaceSettings settings) {
        var most = Math.toIntExact(
                Math.min(Integer.MAX_VALUE, 4 * settings.maxUpload().toBytes()));
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Integer.toString(most)));
    }
}
