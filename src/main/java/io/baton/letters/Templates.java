package io.baton.letters;

import io.baton.casework.Paper;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Papers as pages of XHTML. The page is {@code layout}, with the {@code letterhead} of the process; a template named like
 * the document puts its own parts into it.
 */
final class Templates {

    static final String LAYOUT = "layout";
    static final String LETTERHEAD = "letterhead";

    private final LetterFolder folder;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates(LetterFolder folder) {
        this.folder = folder;
        engine.setTemplateResolver(new FolderResolver(folder));
    }

    LetterFolder folder() {
        return folder;
    }

    /** The page; what is wrong with a template is an exception of the engine. */
    String html(Paper paper) {
        var process = paper.process();
        return engine.process(
                folder.nearest(process, LAYOUT),
                new Context(
                        Locale.ENGLISH,
                        Map.of(
                                "paper", paper,
                                "style", folder.style(process),
                                "own", folder.nearest(process, paper.document()),
                                "shared", LAYOUT,
                                "letterhead", folder.nearest(process, LETTERHEAD))));
    }

    /** Finds templates in the folder that was read. */
    private static final class FolderResolver extends AbstractConfigurableTemplateResolver {

        private final LetterFolder folder;

        FolderResolver(LetterFolder folder) {
            this.folder = folder;
            setTemplateMode(TemplateMode.XML);
            setCheckExistence(true);
            setCacheable(true);
        }

        @Override
        protected @Nullable ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String owner,
                String template,
                String name,
                @Nullable String encoding,
                @Nullable Map<String, Object> attributes) {
            return folder.template(template).map(StringTemplateResource::new).orElse(null);
        }
    }
}
