package org.conductd.message;

import java.util.List;
import java.util.regex.Pattern;

/** Signatures, and the lines that telephones and programs put under a mail. */
final class SignatureBlock {
    // RFC 3676 §4.3 has a space behind the dashes; the world loses it.
    private static final Pattern DASHES = Pattern.compile("^\\s?--\\s*$");
    private static final String DEVICE = "(?:i[- ]?phon\\p{L}*|i[- ]?pad\\p{L}*|i[- ]?pod|android|black ?berry|samsung|galaxy|huawei|honor|xiaomi|redmi|nokia|sony|xperia|motorola|oneplus|pixel|wiko|htc|\\blg\\b|oppo|vivo|windows|outlook"
            + "|mobile|mobil\\p{L}*|móvil|móviles|celular|telefon\\p{L}*|téléphone|telefone|telefono|teléfono|smartphone|handy|tablet\\p{L}*|matkapuhelim\\p{L}*|puhelim\\p{L}*|komórk\\p{L}*|телефон\\p{L}*|смартфон\\p{L}*|устройств\\p{L}*|пристро\\p{L}*"
            + "|mail|gmail|yahoo|proton\\p{L}*|thunderbird|k-9|fairemail|spark|aol|gmx|web\\.de|freenet|t-online|telekom|mailbird|airmail|typeapp|bluemail|aquamail|canary|edison|fastmail|hey|tutanota|tuta|zoho|sparrow|mac|windows|verizon|app|device|kindle|watch|torch|手机|手機|スマートフォン|폰|핸드폰)";
    private static final Pattern MOBILE = Pattern.compile("^[\\s*_\\p{Cf}-]*(?:"
            + "sent (?:from|via|with|using|by|on)\\b|get outlook for|get (?:the )?\\S+ for (?:ios|android)|download (?:gmail|outlook)"
            + "|(?:von (?:meinem|unterwegs|meiner|einem|mobil|outlook|yahoo|i)|gesendet|versendet|versandt|diese (?:nachricht|e-mail) wurde|hol(?:en sie sich)? outlook|outlook für (?:ios|android) (?:beziehen|herunterladen))\\b"
            + "|envoyé (?:de|depuis|à partir|avec|via|par)\\b|envoye (?:de|depuis|a partir)|obtenez outlook|télécharge[rz] outlook|provenance\\s*:\\s*courrier"
            + "|enviado (?:desde|con|por|de|do|da|a partir|pelo|com|via)\\b|enviada (?:do|desde|a partir)|obtener outlook|obtén outlook|obter o outlook|obtenha o outlook|baixe o outlook"
            + "|inviato (?:da|dal|con|tramite)\\b|scarica outlook|ottieni outlook"
            + "|verzonden (?:vanaf|van|met|via|vanuit)\\b|verstuurd (?:vanaf|met|via|van)\\b|verstuur(?:d)? vanaf|outlook voor (?:ios|android) downloaden|download outlook"
            + "|skickat från|skickades från|hämta outlook|sänt från|sendt (?:fra|med|via)\\b|hent outlook|få outlook|last ned outlook"
            + "|wysłan[eyo] (?:z|przez|za)\\b|wysłano (?:z|przez|za)\\b|pobierz (?:aplikację )?outlook"
            + "|отправлено (?:с|из|через)\\s|послано с\\s|скачать outlook|надіслано (?:з|із|з мого|через)\\s|відправлено (?:з|із|з мого|через)\\s|завантажити outlook"
            + "|odesláno (?:z|ze|pomocí)\\b|odoslané (?:z|zo)\\b|poslán[oa] (?:z|ze)\\b|získat outlook|stáhnout outlook"
            + "|lähetetty\\s|hanki outlook|lataa outlook"
            + "|发自我?的?|从我的.{1,20}发送|發自|從我的.{1,20}傳送|获取 ?outlook|获取适用于|取得 ?outlook|下载 ?outlook|寄自我的|傳送自|通过.{1,20}发送"
            + "|iphoneから送信|.{0,20}から送信|.{0,20}から送信されました|outlook for (?:ios|android) を入手|ios 版 outlook を入手|android 版 outlook を入手"
            + "|나의 .{1,20}에서 보냄|내 .{1,20}에서 보냄|.{1,20}에서 보냄|.{1,20}에서 전송|.{1,30}용 outlook 다운로드|outlook 다운로드"
            + "|trimis de pe|az iphone-omról|iphone-omról küldve|küldve .{1,30}(?:ról|ről)|iphone'umdan gönderildi|.{1,30}(?:dan|den) gönderildi|στάλθηκε από|أُرسلت من|تم الإرسال من|נשלח מה|được gửi từ|dikirim dari"
            + ").*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NAMES_DEVICE = Pattern.compile(DEVICE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_FOOTER = 120;
    private static final Pattern LIST_FOOTER = Pattern.compile("mailing list|https?://\\S*(?:listinfo|mailman|/lists?/|groups\\.google|unsubscribe)|unsubscribe|\\S+@lists?\\.", Pattern.CASE_INSENSITIVE);

    private SignatureBlock() {}

    /** Everything from here to the next quotation is no words of the writer's. */
    static boolean dashes(String text) {
        return DASHES.matcher(text).matches();
    }

    /** {@code Sent from my …}: short, on a line of its own, and naming a device or a program. */
    static boolean footer(String text) {
        String words = text.replaceAll("<?\\(?https?://\\S+", "").replaceAll("\\[[^\\]]*\\]", "").strip();
        return words.length() <= LONGEST_FOOTER && MOBILE.matcher(words).matches() && NAMES_DEVICE.matcher(words).find()
                && !words.endsWith("?") && words.split("\\s+").length <= 14;
    }

    /** A rule of underscores with the words of a list server under it. */
    static boolean listFooter(List<TextLine> lines, int i) {
        return lines.get(i).text().matches("\\s*(?:_{2,}|-{5,}|={5,})\\s*") && lines.subList(i + 1, Math.min(lines.size(), i + 6)).stream().anyMatch(line -> LIST_FOOTER.matcher(line.text()).find());
    }
}
