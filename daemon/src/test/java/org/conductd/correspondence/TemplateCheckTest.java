package org.conductd.correspondence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateCheckTest {
    @Test
    void our_own_templates_make_every_mail() {
        assertEquals(List.of(), TemplateCheck.problems(Letterheads.templates(), Letterheads.example()));
    }
}
