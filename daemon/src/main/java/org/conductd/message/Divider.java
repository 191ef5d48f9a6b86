package org.conductd.message;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines under which everything is somebody else's: {@code -----Original Message-----} and its kin, and the header block with or without a rule. */
final class Divider {
    private static final List<String> WORDS = List.of(
            "original message", "begin message", "above this line", "oberhalb dieser zeile", "über dieser zeile", "au-dessus de cette ligne", "por encima de esta línea", "acima desta linha", "sopra questa linea", "boven deze regel", "original appointment", "forwarded message", "begin forwarded message", "forwarded by", "message forwarded", "forwarded mail", "reply message", "forward",
            "ursprüngliche nachricht", "urspruengliche nachricht", "original-nachricht", "originalnachricht", "originale nachricht", "weitergeleitete nachricht", "anfang der weitergeleiteten",
            "weitergeleitet von", "ursprünglicher termin", "ursprüngliche mail",
            "message d'origine", "mail original", "mail d'origine", "message d’origine", "message original", "message transféré", "message transmis", "début du message", "e-mail d'origine", "message initial",
            "mensaje original", "mensaje reenviado", "inicio del mensaje", "mensagem original", "mensagem encaminhada", "mensagem reencaminhada", "início da mensagem",
            "messaggio originale", "messaggio inoltrato", "inizio messaggio", "messaggio inoltrat",
            "oorspronkelijk bericht", "origineel bericht", "doorgestuurd bericht", "begin doorgestuurd", "oorspronkelijke bericht",
            "ursprungligt meddelande", "originalmeddelande", "vidarebefordrat meddelande", "vidarebefordrat brev", "originalmelding", "opprinnelig melding", "videresendt melding", "videresendt besked",
            "oprindelig meddelelse", "oprindelig besked", "videresendt meddelelse",
            "wiadomość oryginalna", "oryginalna wiadomość", "wiadomość przekazana", "przekazana wiadomość", "treść przekazanej wiadomości", "wiadomość pierwotna", "początek przekazanej",
            "исходное сообщение", "пересылаемое сообщение", "пересланное сообщение", "пересылаемое письмо", "оригинальное сообщение", "первоначальное сообщение", "начало переадресованного",
            "вихідне повідомлення", "оригінальне повідомлення", "переслане повідомлення", "початкове повідомлення",
            "původní zpráva", "původní e-mail", "přeposlaná zpráva", "preposlaná zpráva", "pôvodná správa", "alkuperäinen viesti", "edelleenlähetetty viesti", "välitetty viesti",
            "原始邮件", "原邮件", "邮件原件", "转发的邮件", "转发邮件", "转发的消息", "转发消息", "転送メール", "原始郵件", "轉寄的郵件", "已轉寄的郵件", "元のメッセージ", "転送メッセージ", "転送されたメッセージ", "original mail",
            "원본 메시지", "원본 메일", "전달된 메시지", "전달된 메일", "원래 메시지",
            "orijinal mesaj", "iletilen mesaj", "eredeti üzenet", "továbbított üzenet", "mesaj original", "mesaj redirecționat", "αρχικό μήνυμα", "الرسالة الأصلية");

    // Dashes, underscores, equals signs or asterisks on at least one side: the words alone are what a person could write.
    private static final Pattern RULED = Pattern.compile("^\\s*(?:[-_=*+~#\u2010-\u2015\u2500]\\s?){2,}\\s*([^-_=*~#].{2,120}?)\\s*[:\uFF1A]?\\s*(?:[-_=*+~#\u2010-\u2015\u2500]\\s?){2,}.*$");
    private static final Pattern BARE = Pattern.compile("^\\s*\\**(begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado"
            + "|início da mensagem (?:encaminhada|reencaminhada)|inizio messaggio inoltrato|begin doorgestuurd bericht|vidarebefordrat brev|videresendt (?:melding|besked|meddelelse)|välitetty viesti"
            + "|początek przekazanej wiadomości|начало переадресованного сообщения|původní zpráva|alkuperäinen viesti)\\**\\s*[:\uFF1A]\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern MESSAGE_OF = Pattern.compile("^\\s*(?:message du|mensaje de|messaggio del|nachricht vom)\\s*[:\uFF1A]?\\s*\\d.*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RULE = Pattern.compile("^\\s*\\**(?:_{5,}|-{5,}|={4,}|\u2500{5,}|(?:_ ){5,}_?)\\**\\s*$");

    /** {@code --- Begin Message ---}, {@code ##- Please type your reply above this line -##}. */
    private static final Pattern PARTING = Pattern.compile("^\\s*(?:[-_=+~#\u2010-\u2015\u2500]\\s?){3,}\\s*([^-_=*~#].{2,120}?)\\s*(?:[-_=+~#\u2010-\u2015\u2500]\\s?){3,}\\s*$");
    private static final Pattern DASH = Pattern.compile("^\\s*[\u2013\u2014\u2015]{1,3}\\s*$");
    private static final Pattern SHORT_RULE = Pattern.compile("^\\s*(?:_{3,4}|(?:[*~][*~]?){5,})\\s*$");

    private Divider() {}

    static boolean at(List<TextLine> lines, int i) {
        String text = lines.get(i).text();
        if (text.length() > 1000) {
            return false;
        }
        return text.equals("BEGIN:VCALENDAR") || worded(text) || BARE.matcher(text).matches() || HeaderBlock.at(lines, i) || MESSAGE_OF.matcher(text).matches() && nextIsHeaderBlock(lines, i);
    }

    /** A rule, with words in any language or without, goes with the header block or divider under it. */
    static boolean ruleAt(List<TextLine> lines, int i) {
        String text = lines.get(i).text();
        return text.length() <= 1000 && (RULE.matcher(text).matches() || RULED.matcher(text).matches()) && nextIsHeaderBlock(lines, i);
    }

    /** Lines that may part the writer's words from other words, though people write them too. */
    static boolean mayBe(List<TextLine> lines, int i) {
        String text = lines.get(i).text();
        boolean begins = i == 0 || lines.get(i - 1).blank();
        return text.length() <= 1000 && (rule(text) && text.contains("___") || DASH.matcher(text).matches() || SHORT_RULE.matcher(text).matches() || PARTING.matcher(text).matches() || begins && HeaderBlock.mayBe(lines, i) || AttributionLine.mayBe(text));
    }

    static boolean rule(String text) {
        return RULE.matcher(text).matches();
    }

    private static boolean nextIsHeaderBlock(List<TextLine> lines, int i) {
        for (int next = i + 1; next < Math.min(lines.size(), i + 4); next++) {
            if (!lines.get(next).blank()) {
                return at(lines, next);
            }
        }
        return false;
    }

    private static boolean worded(String text) {
        if (!RULED.matcher(text).matches()) {
            return false;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(folded::contains);
    }
}
