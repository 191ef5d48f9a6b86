package org.conductd.correspondence;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;

/**
 * A template cannot work: a fault of whoever wrote it, found by {@link TemplateCheck} before any mail is made. Its message names file, line and
 * variable; it has no cause, since FreeMarker's own words can quote what the mail says.
 */
final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String detail;

    TemplateFault(Exception fault) {
        super(where(fault));
        this.detail = getMessage() + detail(fault);
    }

    /** With FreeMarker's own words, for samples only. */
    String detail() {
        return detail;
    }

    private static String where(Exception fault) {
        return switch (fault) {
            case ParseException e -> e.getTemplateName() + ", line " + e.getLineNumber() + ": is no template";
            case TemplateNotFoundException e -> e.getTemplateName() + ": there is no such file";
            case TemplateException e -> e.getTemplateSourceName() + ", line " + e.getLineNumber() + ": "
                    + (e.getBlamedExpressionString() == null ? "cannot be set" : "${" + e.getBlamedExpressionString() + "} cannot be used");
            default -> "a template cannot be read";
        };
    }

    private static String detail(Exception fault) {
        return switch (fault) {
            case ParseException e -> ": " + e.getEditorMessage().lines().findFirst().orElse("");
            case TemplateException e -> ": " + e.getMessageWithoutStackTop().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            default -> "";
        };
    }
}
