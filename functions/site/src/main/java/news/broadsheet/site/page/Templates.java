package news.broadsheet.site.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Writes pages by the templates, which were compiled when the function was built. */
final class Templates {

    private static final String PACKAGE = "news.broadsheet.site.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    byte[] html(String name, Object view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(name + ".jte", view, output);
        return output.toByteArray();
    }
}
