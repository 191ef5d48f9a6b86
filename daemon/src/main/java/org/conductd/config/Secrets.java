package org.conductd.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conductd.message.Secret;

/**
 * Where secrets come from: a file, an environment variable, or a credential that systemd hands over ({@code LoadCredential=}). Never the
 * configuration file, which people copy into mails and repositories.
 *
 * @param folder      relative files are relative to it
 * @param environment of the process
 * @param wanted      false where nobody will log in or unseal anything: then none is read, and each is an empty text
 */
record Secrets(Path folder, Map<String, String> environment, boolean wanted) {
    private static final String CREDENTIALS = "CREDENTIALS_DIRECTORY";
    private static final int LONGEST = 8192;
    private static final Set<PosixFilePermission> OPEN =
            EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
    private static final Form<String> VARIABLE = new Form<>("the name of an environment variable, in capitals", "NAME",
            text -> Optional.of(text).filter(name -> name.matches("[A-Z_][A-Z0-9_]*")));
    private static final Form<String> CREDENTIAL = new Form<>("the name of a credential, as in the unit's LoadCredential", "name",
            text -> Optional.of(text).filter(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")));

    /** Whether this names the place of a secret, and is no secret itself. */
    static boolean isPlace(String key, String value) {
        return key.endsWith("-file") || key.endsWith("-env") && VARIABLE.read(value).isPresent()
                || key.endsWith("-credential") && CREDENTIAL.read(value).isPresent();
    }

    /** The secret of {@code NAME-credential}, {@code NAME-file} or {@code NAME-env}; where it is needed, one of them must be there. */
    Secret read(Settings settings, String name, boolean needed) {
        Optional<String> credential = settings.optional(name + "-credential", CREDENTIAL);
        Optional<Path> file = settings.optional(name + "-file", Forms.FILE);
        Optional<String> variable = settings.optional(name + "-env", VARIABLE);
        long given = Stream.of(credential, file, variable).filter(Optional::isPresent).count();
        if (given != 1) {
            if ((needed || given > 1) && settings.sound(name + "-credential", name + "-file", name + "-env")) {
                settings.problem(name, settings.written(name) ? "is no place for a secret" : given == 0 ? "is missing" : "is given more than once",
                        "one of " + name + "-credential, " + name + "-file, " + name + "-env; the secret itself never stands here", "");
            }
            return new Secret("");
        }
        if (!wanted) {
            return new Secret("");
        }
        return credential.map(value -> ofCredential(settings, name + "-credential", value))
                .or(() -> file.map(value -> ofFile(settings, name + "-file", folder.resolve(value))))
                .or(() -> variable.map(value -> ofVariable(settings, name + "-env", value)))
                .orElseThrow();
    }

    private Secret ofCredential(Settings settings, String key, String credential) {
        String directory = environment.get(CREDENTIALS);
        if (directory == null) {
            settings.problem(key, "systemd has handed over no credentials ($" + CREDENTIALS + " is not set)",
                    "a credential of the unit's LoadCredential", "");
            return new Secret("");
        }
        return ofFile(settings, key, Path.of(directory, credential));
    }

    private Secret ofFile(Settings settings, String key, Path file) {
        try {
            if (openToOthers(file)) {
                settings.problem(key, "is open to other users of this machine", "a file for the daemon alone: chmod 600", "");
            } else if (Files.size(file) > LONGEST) {
                settings.problem(key, "is too long for a secret", "a file of up to " + LONGEST + " octets", "");
            } else {
                return notEmpty(settings, key, Files.readString(file, StandardCharsets.UTF_8));
            }
            return new Secret("");
        } catch (IOException unreadable) {
            settings.problem(key, Files.exists(file) ? "cannot be read" : "is not there", "a file that the daemon can read", "");
            return new Secret("");
        }
    }

    /** The group may read: systemd opens a credential to the service by an ACL, whose mask shows as the group's bits. */
    private static boolean openToOthers(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && !Collections.disjoint(view.readAttributes().permissions(), OPEN);
    }

    private Secret ofVariable(Settings settings, String key, String variable) {
        String value = environment.get(variable);
        if (value == null) {
            settings.problem(key, "is not set", "an environment variable that is set", "");
            return new Secret("");
        }
        return notEmpty(settings, key, value);
    }

    /** Editors and {@code echo} end a file with a line break that is no part of the secret. */
    private static Secret notEmpty(Settings settings, String key, String text) {
        String secret = text.replaceFirst("\\R\\z", "");
        if (secret.isEmpty()) {
            settings.problem(key, "is empty", "a secret of one character or more", "");
        }
        return new Secret(secret);
    }
}
