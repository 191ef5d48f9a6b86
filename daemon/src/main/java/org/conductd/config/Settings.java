package org.conductd.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.conductd.config.Reading.Kind;

/**
 * One section of the file, to be asked for its keys. What is missing or wrong becomes a problem of the {@link Reading} and is stood in for,
 * by the default or the form's example, so that one reading finds everything that is wrong. What was never asked for is unknown.
 *
 * <p>Below it can lie the same section of a procedure file: its value is the default of a key that is not written here.
 */
final class Settings {
    private final Reading reading;
    private final ImmutableNode node;
    private final String path;
    private final Optional<Settings> below;

    Settings(Reading reading, ImmutableNode node, String path) {
        this(reading, node, path, Optional.empty());
    }

    private Settings(Reading reading, ImmutableNode node, String path, Optional<Settings> below) {
        this.reading = reading;
        this.node = node;
        this.path = path;
        this.below = below;
    }

    /** The same section, with that one's values as its defaults. */
    Settings over(Settings defaults) {
        return new Settings(reading, node, path, Optional.of(defaults));
    }

    /** The section of that name; an empty one where it is not there. */
    Settings section(String name) {
        reading.know(key(name), Kind.SECTION, null, null);
        List<ImmutableNode> found = node.getChildren(name);
        if (found.size() > 1) {
            reading.problem(Reading.lineOf(found.getFirst()), key(name), "", "a list where one section belongs", "", "");
        }
        return new Settings(reading, found.isEmpty() ? new ImmutableNode.Builder().name(name).create() : found.getFirst(), key(name),
                below.map(defaults -> defaults.section(name)));
    }

    /** The sections of the list of that name. */
    List<Settings> sections(String name) {
        reading.know(key(name) + "[]", Kind.SECTIONS, null, null);
        List<Settings> sections = new ArrayList<>();
        for (ImmutableNode element : elements(name)) {
            sections.add(new Settings(reading, element, key(name) + "[" + (sections.size() + 1) + "]"));
        }
        return sections;
    }

    /** The value, or the default where none is written. */
    <T> T get(String name, T standard, Form<T> form) {
        Optional<T> value = single(name, form);
        T given = below.map(defaults -> defaults.get(name, standard, form)).orElse(standard);
        reading.know(key(name), Kind.DEFAULTED, standard, value.orElse(null));
        return value.orElse(given);
    }

    /** The value, which must be there. */
    <T> T required(String name, Form<T> form) {
        Optional<T> value = single(name, form);
        reading.know(key(name), Kind.REQUIRED, null, value.orElse(null));
        if (value.isEmpty()) {
            missing(name, form.allowed());
        }
        return value.orElse(form.example());
    }

    /** The value, if one is written. */
    <T> Optional<T> optional(String name, Form<T> form) {
        Optional<T> value = single(name, form);
        reading.know(key(name), Kind.OPTIONAL, null, value.orElse(null));
        return value;
    }

    /** The list, or the default where none is written; a single value is a list of one. */
    <T> List<T> list(String name, List<T> standard, Form<T> form) {
        List<ImmutableNode> elements = elements(name);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            value(elements.get(i), key(name) + "[" + (i + 1) + "]", form).ifPresent(values::add);
        }
        List<T> written = node.getChildren(name).stream().allMatch(Settings::unwritten) ? null : List.copyOf(values);
        List<T> given = below.map(defaults -> defaults.list(name, standard, form)).orElse(standard);
        reading.know(key(name), Kind.DEFAULTED, standard, written);
        return written == null ? given : written;
    }

    /** Adds a problem with the value of a key of this section, in the file that gives it. */
    void problem(String name, String wrong, String allowed, String nearest) {
        Optional<Settings> giver = giver(name);
        if (giver.isPresent()) {
            giver.get().problem(name, wrong, allowed, nearest);
            return;
        }
        List<ImmutableNode> found = node.getChildren(name);
        String text = found.size() == 1 ? Reading.textOf(found.getFirst()) : null;
        int line = found.isEmpty() ? 0 : Reading.lineOf(found.getFirst());
        reading.problem(line > 0 || path.isEmpty() ? line : Reading.lineOf(node), key(name), text == null ? "" : text, wrong, allowed, nearest);
    }

    /** Adds the problem that a key is missing, unless something is wrong with it, or with this section, already. */
    void missing(String name, String allowed) {
        if (sound(name) && Reading.textOf(node) == null) {
            problem(name, "is missing", allowed, "");
        }
    }

    /** The same for one element, counted from 1, of a list of single values. */
    void problem(String name, int element, String wrong, String allowed) {
        Optional<Settings> giver = giver(name);
        if (giver.isPresent()) {
            giver.get().problem(name, element, wrong, allowed);
            return;
        }
        ImmutableNode found = node.getChildren(name).get(element - 1);
        reading.problem(Reading.lineOf(found), key(name) + "[" + element + "]", Reading.textOf(found), wrong, allowed, "");
    }

    /** Whether nothing was wrong with these keys so far. */
    boolean sound(String... names) {
        for (String name : names) {
            if (!reading.sound(key(name)) || below.filter(defaults -> !defaults.sound(name)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** The section below, where the value of a key comes from there. */
    private Optional<Settings> giver(String name) {
        return below.filter(defaults -> !written(name) && defaults.written(name));
    }

    /** Whether anything is written under that name. */
    boolean written(String name) {
        return !node.getChildren(name).stream().allMatch(Settings::blank);
    }

    /** Whether the name stands there, be it with nothing behind it. */
    boolean has(String name) {
        return !node.getChildren(name).isEmpty();
    }

    /** The dotted key of this section; empty for the whole file. */
    String path() {
        return path;
    }

    /** The dotted key of a name in this section. */
    String key(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The elements of a list; none where it is empty, or nothing is written behind the key. */
    private List<ImmutableNode> elements(String name) {
        List<ImmutableNode> found = node.getChildren(name);
        return found.size() == 1 && blank(found.getFirst()) ? List.of() : found;
    }

    /** Neither a text nor a section, nor the empty list. */
    private static boolean unwritten(ImmutableNode node) {
        return node.getValue() == null && node.getChildren().isEmpty();
    }

    private static boolean blank(ImmutableNode node) {
        return Reading.textOf(node) == null && node.getChildren().isEmpty();
    }

    private <T> Optional<T> single(String name, Form<T> form) {
        List<ImmutableNode> found = node.getChildren(name);
        if (found.size() > 1) {
            reading.problem(Reading.lineOf(found.getFirst()), key(name), "", "a list where a single value belongs", form.allowed(), "");
            return Optional.empty();
        }
        return found.isEmpty() || blank(found.getFirst()) ? Optional.empty() : value(found.getFirst(), key(name), form);
    }

    private <T> Optional<T> value(ImmutableNode written, String key, Form<T> form) {
        if (!written.getChildren().isEmpty()) {
            reading.problem(Reading.lineOf(written), key, "", "a section where a single value belongs", form.allowed(), "");
            return Optional.empty();
        }
        String text = Reading.textOf(written);
        Optional<T> value = text == null ? Optional.empty() : form.read(text);
        if (value.isEmpty()) {
            reading.problem(Reading.lineOf(written), key, text == null ? "" : text, text == null ? "is empty" : "not allowed",
                    form.allowed(), text == null ? "" : form.nearest().apply(text));
            return value;
        }
        Optional<Form.Fault> fault = form.fault().apply(value.get());
        fault.ifPresent(found -> reading.problem(Reading.lineOf(written), key, text, found.wrong(), found.allowed(), ""));
        return fault.isPresent() ? Optional.empty() : value;
    }
}
