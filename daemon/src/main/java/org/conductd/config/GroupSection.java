package org.conductd.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.conductd.message.RoleAddress;
import org.conductd.message.Tag;

/** {@code group:}, what the mails say about the group, and its one address. */
final class GroupSection {
    /** The language that the templates are written in. */
    private enum Language { EN }

    private static final ZoneId UTC = ZoneId.of("UTC");

    private GroupSection() {}

    static Config.Group read(Settings group) {
        String name = group.required("name", Forms.LINE);
        RoleAddress address = roleAddress(group);
        URI privacyPolicy = group.required("privacy-policy", Forms.WEB_PAGE);
        String otherWay = group.required("other-way", Forms.LINE);
        String independentContact = group.required("independent-contact", Forms.LINE);
        List<Config.Emergency> emergency = group.sections("emergency").stream()
                .map(entry -> new Config.Emergency(entry.required("place", Forms.LINE), entry.required("number", Forms.LINE)))
                .toList();
        Language language = group.get("language", Language.EN, Form.choice(Language.class));
        return new Config.Group(name, address, privacyPolicy, otherWay, independentContact, emergency,
                Locale.forLanguageTag(Form.word(language)), group.get("time-zone", UTC, Forms.ZONE));
    }

    private static RoleAddress roleAddress(Settings group) {
        String address = group.required("address", Forms.ADDRESS);
        char delimiter = group.get("delimiter", '+', Forms.DELIMITER);
        String local = address.substring(0, address.indexOf('@'));
        String domain = address.substring(address.indexOf('@') + 1);
        int longest = RoleAddress.LONGEST_LOCAL_PART - 1 - Tag.LENGTH;
        if (local.length() > longest) {
            group.problem("address", "too long before the @: with delimiter and tag it passes the 64 octets of RFC 5321",
                    "up to " + longest + " characters before the @", "");
        } else if (local.indexOf(delimiter) >= 0) {
            group.problem("address", "holds the delimiter " + delimiter + " before the @, where servers would cut it off",
                    "an address without it, or another group.delimiter", "");
        } else {
            return new RoleAddress(local, domain, delimiter);
        }
        return new RoleAddress("role", domain, delimiter);
    }
}
