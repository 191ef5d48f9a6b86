package org.conductd.message;

import java.util.List;
import java.util.stream.Collectors;

/** A message read, as text for approved files: what is empty is left out. */
final class ReadMail {
    private final StringBuilder out = new StringBuilder();

    private ReadMail() {}

    static String describe(InboundMessage message) {
        return new ReadMail().all(message);
    }

    private String all(InboundMessage message) {
        line("class", message.messageClass().name());
        message.from().forEach(mailbox -> line("from", mailbox(mailbox)));
        flag("author in doubt", message.fromAmbiguous());
        message.replyTo().forEach(mailbox -> line("reply-to", mailbox(mailbox)));
        message.deliveredTo().forEach(addresses -> line("delivered to", String.join(", ", addresses)));
        line("to", String.join(", ", message.to()));
        line("subject", message.subject());
        line("message-id", message.messageId());
        line("in-reply-to", String.join(" ", message.inReplyTo()));
        line("references", String.join(" ", message.references()));
        message.deliveries().forEach(report -> line("delivery", report.action() + " " + report.recipient() + " " + report.status()));
        line("returned", String.join(" ", message.returnedIds()));
        message.calendar().ifPresent(reply -> line("calendar", reply.method() + " " + reply.uid() + " " + reply.partstat()));
        message.authentication().forEach(field -> line("authentication", field.authservId() + "; " + results(field)));
        message.attachments().forEach(file -> line("attachment", file.name() + ", " + file.type() + ", " + file.octets().length + " octets, " + file.sha256().substring(0, 16)));
        flag("encrypted", message.encrypted());
        message.problems().forEach(problem -> line("problem", problem));
        flag("quoted", message.quoted());
        flag("doubtful", message.doubtful());
        block("own words", message.ownWords());
        if (!message.leadingWords().equals(message.ownWords())) {
            block("leading words", message.leadingWords().isEmpty() ? "(none)" : message.leadingWords());
        }
        message.fields().forEach((label, texts) -> texts.forEach(text -> block("field " + label.text(), text)));
        if (!message.description().equals(message.ownWords())) {
            block("description", message.description());
        }
        return out.toString();
    }

    private static String mailbox(Mailbox mailbox) {
        return mailbox.name().isEmpty() ? mailbox.address() : mailbox.name() + " <" + mailbox.address() + ">";
    }

    private static String results(AuthenticationResults field) {
        return field.results().stream().map(result -> result.method() + "=" + result.value() + properties(result.properties())).collect(Collectors.joining("; "));
    }

    private static String properties(List<AuthenticationResults.Property> properties) {
        return properties.stream().map(property -> " " + property.name() + "=" + property.value()).collect(Collectors.joining());
    }

    private void line(String name, String value) {
        if (!value.isBlank()) {
            out.append(name).append(": ").append(value.strip()).append('\n');
        }
    }

    private void flag(String name, boolean set) {
        out.append(set ? name + ": yes\n" : "");
    }

    private void block(String name, String text) {
        if (!text.isBlank()) {
            out.append(name).append(":\n");
            text.lines().forEach(line -> out.append(("    " + line).stripTrailing()).append('\n'));
        }
    }
}
