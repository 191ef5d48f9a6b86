package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Issue 4: charsets, by the names that the world misuses, and none declared")
class CharsetsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "windows-1251 | Сообщение о происшествии: он кричал на меня.", "KOI8-R | Сообщение о происшествии: он кричал на меня.", "Shift_JIS | 昨日の夕方、彼が私に大声で怒鳴りました。",
        "EUC-JP | 昨日の夕方、彼が私に大声で怒鳴りました。", "ISO-2022-JP | 昨日の夕方、彼が私に大声で怒鳴りました。", "EUC-KR | 어제 저녁에 그가 저에게 소리를 질렀습니다.", "GB2312 | 昨天晚上他对我大喊大叫，我不知道该怎么办。",
        "Big5 | 昨天晚上他對我大喊大叫，我不知道該怎麼辦。", "windows-1252 | Größe über Straßen – “ja”", "ISO-8859-1 | Été à l'école où ça, déjà vu né", "UTF-8 | Größe, Ответ, 回答"})
    void whatNobodyDeclaresIsReadByWhatItSays(String charset, String text) {
        assertEquals(text, Charsets.decode(text.getBytes(Charset.forName(charset)), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1, windows-1252", "\"iso-8859-1\", windows-1252", "GB2312, GB18030", "ks_c_5601-1987, x-windows-949", "shift_jis, windows-31j", "utf8, UTF-8", "ansi, windows-1252", "CP-1251, windows-1251"})
    void aNameMeansWhatSendersMeanByIt(String name, String charset) {
        assertEquals(Optional.of(Charset.forName(charset)), Charsets.named(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us-ascii", "x-unknown", "unknown-8bit", "default", "no such charset", "\u0000"})
    void aNameThatSaysNothingNamesNone(String name) {
        assertEquals(Optional.empty(), Charsets.named(name));
    }

    @Test
    void aTextCutWithinACharacterIsStillOfItsCharset() {
        byte[] octets = "Größe über alles, und dann nochö".getBytes(Charset.forName("UTF-8"));

        assertEquals("Größe über alles, und dann noch\uFFFD", Charsets.decode(java.util.Arrays.copyOf(octets, octets.length - 1), Charsets.named("utf-8")));
    }
}
