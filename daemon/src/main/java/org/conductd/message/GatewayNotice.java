package org.conductd.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words that mail gateways put over and under what people write: no words of the writer's. */
final class GatewayNotice {
    private static final Pattern TAG = Pattern.compile("^\\s*[\\[(*]{1,3}\\s*(?:external|ext|extern|externe?[rs]?|externo|esterno|extern[ay]|external (?:e-?mail|sender|message|source)|caution[:\\s-]*external(?: e-?mail)?"
            + "|externe e-?mail|e-?mail externe|correo externo|zewnętrzn\\p{L}*|внешн\\p{L}*(?: почта| письмо)?|外部|외부)\\s*[\\])*]{1,3}[\\s:.-]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BANNER = Pattern.compile("^[\\s*_|\\[(!\u26a0\ufe0f#-]*(?:"
            + "(?:caution|warning|attention|notice|alert|important|note|security notice|be careful|think before you click|beware)\\b.{0,40}\\b(?:external|outside|originated|unknown sender|not (?:recogni[sz]e|familiar))"
            + "|(?:external|outside) (?:e-?mail|sender|message|source|mail)\\b(?!.{0,20}\\b(?:i|we|my|our)\\b)"
            + "|this (?:e-?mail|message|mail)\\b.{0,30}\\b(?:originated|came|comes|sent|is|was sent|was received|received)\\b.{0,20}\\b(?:from )?(?:an |the )?(?:outside|external)"
            + "|you don.t often get (?:e-?mail|mail) from|some people who received this message don.t often get"
            + "|zjqcmqryfpfptbanner|this message is from an (?:external|unknown)"
            + "|(?:achtung|vorsicht|warnung|hinweis)\\b.{0,60}(?:extern|außerhalb|ausserhalb|unbekannt)|diese (?:e-?mail|nachricht|mail)\\b.{0,40}(?:extern|außerhalb|ausserhalb)|externe (?:e-?mail|nachricht|mail)\\b|sie erhalten nicht oft e-?mail"
            + "|(?:attention|avertissement|prudence|alerte)\\b.{0,60}(?:extern|extérieur)|ce (?:courriel|message|mail|courrier)\\b.{0,40}(?:extern|extérieur)|cet e-?mail\\b.{0,40}(?:extern|extérieur)|e-?mail externe\\b|vous ne recevez pas souvent"
            + "|(?:atención|precaución|aviso|advertencia)\\b.{0,60}(?:extern|fuera de)|este (?:correo|mensaje|e-?mail)\\b.{0,40}(?:extern|fuera de|fora d)|no suele recibir correo|você não costuma receber|(?:atenção|cuidado)\\b.{0,60}(?:extern|fora d)"
            + "|(?:attenzione|avviso)\\b.{0,60}(?:estern|fuori)|questa (?:e-?mail|mail)\\b.{0,40}estern|questo messaggio\\b.{0,40}estern|non ricevi spesso"
            + "|(?:let op|waarschuwing|opgelet|pas op)\\b.{0,60}(?:extern|buiten)|deze (?:e-?mail|mail)\\b.{0,40}(?:extern|buiten)|u ontvangt niet vaak"
            + "|(?:varning|obs|advarsel|advarsel|merk|huom|varoitus)\\b.{0,60}(?:extern|ekstern|utanför|utenfor|udefra|ulkopuol)|detta (?:mail|e-post|meddelande)\\b.{0,40}(?:extern|utanför|utifrån)|denne (?:e-post|e-mail|mail)\\w*\\b.{0,40}(?:ekstern|utenfor|udefra)"
            + "|(?:uwaga|ostrzeżenie)\\b.{0,60}(?:zewnętrz|spoza)|ta wiadomość\\b.{0,40}(?:zewnętrz|spoza)|(?:внимание|осторожно|увага)\\b.{0,60}(?:внешн|зовнішн)|это письмо\\b.{0,40}внешн|цей лист\\b.{0,40}зовнішн|(?:pozor|upozornění)\\b.{0,60}(?:extern|mimo)"
            + "|(?:注意|警告|小心)[：:，,\\s].{0,30}(?:外部|社外|組織外)|此(?:邮件|電子郵件|郵件|邮件)来自外部|外部(?:邮件|郵件|メール)|このメールは.{0,20}(?:外部|社外)|(?:주의|경고).{0,30}외부|외부 메일"
            + ").*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    /** What goes on below the first line of a banner. */
    private static final Pattern GOES_ON = Pattern.compile("\\b(?:click|links?|attachments?|recogni[sz]e|sender|organi[sz]ation|content is safe|safe|trust|suspicious|phishing|learn why|report|verify|expected|expecting|credentials"
            + "|anhänge|absender|öffnen|klicken|pièces? jointes?|expéditeur|cliquez|liens?|remitente|adjuntos?|enlaces?|remetente|anexos?|mittente|allegati|afzender|bijlagen?|koppelingen|avsändare|avsender|afsender|bilagor|vedlegg|załącznik\\p{L}*|nadawc\\p{L}*|вложени\\p{L}*|отправител\\p{L}*|ссылк\\p{L}*)\\b|附件|链接|添付|リンク|첨부|링크", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DISCLAIMER = Pattern.compile("^[\\s*_\\[(-]*(?:(?:confidentiality|legal|privacy|important|security)\\s+(?:notice|disclaimer|note|warning)\\b|disclaimer\\b|confidential(?:ity)?\\s*[:\u2013-]|haftungsausschluss|vertraulichkeitshinweis|clause de confidentialité|aviso (?:legal|de confidencialidade|de confidencialidad)"
            + "|(?:(?:this|the (?:information|content)s?).{0,60}(?:e-?mail|message|transmission|communication|electronic mail).{0,200}(?:confidential|privileged|intended (?:only|solely)|intended recipient|proprietary))"
            + "|(?:the information (?:contained|transmitted|in this).{0,300}(?:confidential|privileged|intended))"
            + "|(?:if you (?:are not the intended|have received this (?:e-?mail|message|communication)? ?(?:in error|by mistake)).{0,400})"
            + "|(?:diese[rs]? (?:e-?mail|nachricht).{0,200}(?:vertraulich|bestimmt|empfänger))|(?:der inhalt dieser (?:e-?mail|nachricht).{0,200}vertraulich)"
            + "|(?:ce (?:message|courriel|mail).{0,200}confidentiel)|(?:cet e-?mail.{0,200}confidentiel)|(?:les informations contenues.{0,200}confidentiel)"
            + "|(?:este (?:mensaje|correo|e-?mail).{0,200}confidencia)|(?:esta mensagem.{0,200}confidencia)|(?:a informação contida.{0,200}confidencia)|(?:la información contenida.{0,200}confidencia)"
            + "|(?:le informazioni contenute.{0,200}riservat)|(?:questo messaggio.{0,200}(?:riservat|confidenzial))|(?:questa e-?mail.{0,200}riservat)|(?:dit (?:bericht|e-?mail).{0,200}(?:vertrouwelijk|bestemd))|(?:deze e-?mail.{0,200}(?:vertrouwelijk|bestemd))|(?:de informatie.{0,200}vertrouwelijk)"
            + "|(?:detta (?:meddelande|e-?post).{0,200}(?:konfidentiell|avsett))|(?:denne (?:e-?post|e-?mail|mail).{0,200}(?:fortrolig|konfidensiell|beregnet))|(?:tämä (?:viesti|sähköposti).{0,200}luottamuksel)"
            + "|(?:(?:ta|niniejsza) wiadomość.{0,200}poufn)|(?:treść tej wiadomości.{0,200}poufn)|(?:(?:это|данное|настоящее) (?:сообщение|письмо).{0,200}конфиденциал)|(?:(?:це|дане) (?:повідомлення|лист).{0,200}конфіденційн)|(?:t(?:ato|ento) (?:zpráva|e-?mail).{0,200}důvěrn)"
            + "|(?:本(?:邮件|郵件|メール).{0,100}(?:保密|机密|機密))|(?:이 (?:메일|메시지).{0,100}(?:기밀|비밀))"
            + "|(?:you (?:have )?received this (?:message|e-?mail) because you are (?:subscribed|a member))|(?:to unsubscribe from this (?:group|list))|(?:sie erhalten diese nachricht, weil sie)|(?:vous recevez ce message, car vous)|(?:please consider the environment)|(?:please don.t print)|(?:virus[- ]free\\.?\\s*(?:www\\.)?avast)|(?:this e-?mail has been (?:checked|scanned))|(?:diese e-?mail wurde (?:von|auf)))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    private static final int MOST_BANNER_LINES = 12;
    private static final int MOST_DISCLAIMER_LINES = 80;

    private GatewayNotice() {}

    /** Without the banners at the top; a text that is nothing else stays as it is, since it may be somebody's. */
    static List<TextLine> withoutBanners(List<TextLine> lines) {
        int start = end(lines);
        if (start == lines.size()) {
            return lines;
        }
        var rest = new ArrayList<>(lines.subList(start, lines.size()));
        TextLine first = rest.getFirst();
        rest.set(0, new TextLine(first.depth(), TAG.matcher(first.text()).replaceFirst(""), first.mark()));
        int again = start == 0 || lines.get(start - 1).blank() ? 0 : goesOn(rest);
        for (int i = 0; i < again; i++) {
            rest.set(i, new TextLine(rest.get(i).depth(), rest.get(i).text(), TextLine.Mark.UNSURE));
        }
        return rest;
    }

    /** The lines right below a banner up to where it goes on: nobody can say whose they are. */
    private static int goesOn(List<TextLine> lines) {
        int end = 0;
        for (int i = 0; i < Math.min(lines.size(), MOST_BANNER_LINES) && !lines.get(i).blank(); i++) {
            end = GOES_ON.matcher(cut(lines.get(i).text())).find() || BANNER.matcher(cut(lines.get(i).text())).matches() ? i + 1 : end;
        }
        return end;
    }

    static boolean nothingElse(List<TextLine> lines) {
        return end(lines) == lines.size();
    }

    private static int end(List<TextLine> lines) {
        int start = 0;
        int looked = 0;
        boolean within = false;
        while (start < lines.size() && looked++ < MOST_BANNER_LINES) {
            TextLine line = lines.get(start);
            String text = line.text();
            boolean banner = line.depth() == 0 && (BANNER.matcher(cut(text)).matches() || within && !line.blank() && GOES_ON.matcher(cut(text)).find() || Divider.rule(text) && !line.blank());
            if (!banner && !(line.blank() && passable(line.mark(), within))) {
                break;
            }
            within = banner || within && line.blank();
            start++;
        }
        return start;
    }

    /** A rule that parts the banner from the words goes with it; where a quotation begins the banner has ended. */
    private static boolean passable(TextLine.Mark mark, boolean within) {
        return switch (mark) {
            case NONE, UNSURE, SIGNATURE, INDENTED -> true;
            case RULE -> within;
            case QUOTATION, REST_IS_QUOTED -> false;
        };
    }

    /** The number of lines up to the disclaimer that ends a text; all where none does. */
    static int withoutDisclaimer(List<String> lines) {
        int paragraph = -1;
        for (int i = Math.max(0, lines.size() - MOST_DISCLAIMER_LINES); i < lines.size(); i++) {
            boolean starts = !lines.get(i).isBlank() && (i == 0 || lines.get(i - 1).isBlank() || Divider.rule(lines.get(i - 1)));
            if (starts && DISCLAIMER.matcher(paragraph(lines, i)).find()) {
                paragraph = i > 0 && Divider.rule(lines.get(i - 1)) ? i - 1 : i;
                break;
            }
        }
        // What stands below a disclaimer is its other half, or its translation. A text that begins with one is about it.
        return paragraph > 0 ? paragraph : lines.size();
    }

    private static String paragraph(List<String> lines, int start) {
        var text = new StringBuilder();
        for (int i = start; i < Math.min(lines.size(), start + 12) && !lines.get(i).isBlank() && text.length() < 1500; i++) {
            text.append(cut(lines.get(i))).append(' ');
        }
        return text.toString();
    }

    private static String cut(String text) {
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }
}
