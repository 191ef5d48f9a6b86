package org.conductd.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conductd.intake.CommandReader;
import org.conductd.intake.Proof;
import org.conductd.message.InboundMessage;
import org.conductd.message.Mailbox;
import org.conductd.message.MessageClass;
import org.conductd.message.ReportLabel;

/**
 * What is understood of one message (command line, explain).
 *
 * @param file       as given
 * @param message    empty where the file cannot be read
 * @param proof      of the sender, by the configuration's server
 */
record Explanation(String file, Optional<InboundMessage> message, Proof proof) {

    ObjectNode json() {
        ObjectNode json = JsonLine.object().put("file", file).put("from", from()).put("subject", subject()).put("kind", kind())
                .put("text", text()).put("quoted", quoted());
        ArrayNode commands = json.putArray("commands");
        commands().forEach(command -> commands.addObject().put("name", command.name()).put("text", command.text()));
        ObjectNode fields = json.putObject("fields");
        fields().forEach((label, texts) -> texts.forEach(fields.withArray(label)::add));
        attachments(json.putArray("attachments"));
        ArrayNode deliveries = json.putArray("deliveryStatus");
        message.ifPresent(mail -> mail.deliveries().forEach(report ->
                deliveries.addObject().put("recipient", report.recipient()).put("action", report.action()).put("status", report.status())));
        json.putNull("calendar");
        message.flatMap(InboundMessage::calendar).ifPresent(calendar ->
                json.putObject("calendar").put("method", calendar.method()).put("uid", calendar.uid()).put("partstat", calendar.partstat()));
        json.putObject("sender").put("address", address()).put("proven", proof.proven()).put("by", by());
        problems().forEach(json.putArray("problems")::add);
        return json;
    }

    private void attachments(ArrayNode list) {
        message.ifPresent(mail -> mail.attachments().forEach(file -> list.addObject().put("name", file.name()).put("type", file.type())
                .put("octets", file.octets().length).put("sha256", file.sha256())));
    }

    /** For people. */
    String words() {
        StringBuilder words = new StringBuilder(file + "\n");
        line(words, "kind", kind());
        line(words, "from", from() + (proof.proven() ? " (proven by " + by() + ")" : " (not proven)"));
        line(words, "subject", subject());
        line(words, "commands", commands().stream().map(command -> (command.name() + " " + command.text()).strip()).collect(Collectors.joining("\n")));
        fields().forEach((label, texts) -> line(words, label, String.join("\n", texts)));
        line(words, "text", text());
        line(words, "quotation", quoted() ? "left out" : "");
        message.ifPresent(mail -> {
            mail.attachments().forEach(file -> line(words, "attachment", file.name() + ", " + file.type() + ", " + file.octets().length + " octets"));
            mail.deliveries().forEach(report -> line(words, "delivery", (report.action() + " " + report.recipient() + " " + report.status()).strip()));
            mail.calendar().ifPresent(calendar -> line(words, "calendar", (calendar.method() + " " + calendar.partstat()).strip()));
        });
        problems().forEach(problem -> line(words, "problem", problem));
        return words.toString();
    }

    private static void line(StringBuilder words, String label, String value) {
        if (!value.isBlank()) {
            words.append("  ").append(label).append(": ").append(value.strip().replace("\n", "\n      ")).append('\n');
        }
    }

    private String kind() {
        return message.map(InboundMessage::messageClass).orElse(MessageClass.UNREADABLE).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String from() {
        return message.stream().flatMap(mail -> mail.from().stream()).map(Explanation::shown).collect(Collectors.joining(", "));
    }

    private static String shown(Mailbox mailbox) {
        return mailbox.name().isEmpty() ? mailbox.address() : mailbox.name() + " <" + mailbox.address() + ">";
    }

    private String address() {
        return message.flatMap(mail -> mail.from().stream().findFirst()).map(Mailbox::address).orElse("");
    }

    private String subject() {
        return message.map(InboundMessage::subject).orElse("");
    }

    private String text() {
        return message.map(InboundMessage::ownWords).orElse("");
    }

    private boolean quoted() {
        return message.map(InboundMessage::quoted).orElse(false);
    }

    private List<CommandReader.Named> commands() {
        return message.map(mail -> CommandReader.names(mail)).orElse(List.of());
    }

    /** What stands under no label is the description of a report. */
    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        message.ifPresent(mail -> {
            mail.fields().forEach((label, texts) -> fields.put(label.text(), texts));
            if (mail.messageClass() == MessageClass.REPORT && !mail.description().isBlank()) {
                fields.put(ReportLabel.DESCRIPTION.text(), List.of(mail.description()));
            }
        });
        return fields;
    }

    private String by() {
        return proof.by().name().toLowerCase(Locale.ROOT);
    }

    private List<String> problems() {
        return message.map(InboundMessage::problems).orElse(List.of("the file cannot be read"));
    }
}
