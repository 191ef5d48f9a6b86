package org.conductd.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentRuleTest {
    @ParameterizedTest
    @CsvSource({
        "image/png, screenshot.png, true", "image/jpeg, IMG_1.JPG, true", "text/plain, chat.log, true", "application/pdf, letter.pdf, true",
        "image/png, picture.png.exe, false", "image/png, picture.html, false", "text/plain, run.bat, false", "image/png, picture, false",
        "text/html, page.html, false", "image/svg+xml, drawing.svg, false", "application/octet-stream, screenshot.png, false",
        "application/zip, logs.zip, false"})
    @DisplayName("safe is what opens without running anything, by its type and by its name")
    void safe(String type, String name, boolean admitted) {
        assertEquals(admitted, AttachmentRule.SAFE.admits(new Attachment(name, type, new byte[] {1}, "")));
    }
}
