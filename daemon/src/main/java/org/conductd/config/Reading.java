package org.conductd.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.conductd.config.LinedYaml.Scalar;
import org.yaml.snakeyaml.composer.ComposerException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** One reading of one file: every key that was asked for, and every problem. */
final class Reading {
    /** What a key is. */
    enum Kind { SECTION, SECTIONS, REQUIRED, OPTIONAL, DEFAULTED }

    /**
     * A key that the code knows.
     *
     * @param standard its default; null where it has none
     * @param value    what was read; null where nothing is written, or something wrong
     */
    record Key(Kind kind, Object standard, Object value) {}

    private final String file;
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Reading(String file) {
        this.file = file;
    }

    /** Every key asked for, in that order, list elements without a number: {@code members[].joined}. */
    Map<String, Key> keys() {
        return keys;
    }

    /** What is wrong, in the file's order; what has no line comes first. */
    List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    void know(String key, Kind kind, Object standard, Object value) {
        keys.merge(unnumbered(key), new Key(kind, standard, value), (before, now) -> before.value() == null ? now : before);
    }

    void problem(int line, String key, String value, String wrong, String allowed, String nearest) {
        problems.add(new Problem(file, line, key, value, wrong, allowed, nearest));
    }

    /** SnakeYAML's own message quotes the file, and may so quote a password: its problem and its line are enough. */
    void notYaml(Throwable cause) {
        int line = cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null ? marked.getProblemMark().getLine() + 1 : 0;
        String wrong = switch (cause) {
            case null -> "is not a file of keys and values";
            case ComposerException _ -> "is not plain YAML: an alias of nothing, or more than one document";
            case MarkedYAMLException marked -> "is not YAML: " + marked.getProblem();
            case YAMLException unread when unread.getCause() instanceof IOException -> "is not text in UTF-8";
            default -> "is not plain YAML: control characters, or an alias of a list or section";
        };
        problem(line, "", "", wrong, "", "");
    }

    /** Whether nothing was wrong with that very key, or with a value of its list, so far. */
    boolean sound(String key) {
        return problems.stream().map(problem -> problem.key().replaceFirst("\\[\\d+]$", "")).noneMatch(key::equals);
    }

    /** Finds what nobody asked for, and values where a section belongs; to be called when everything was read. */
    void lookForUnknownKeys(ImmutableNode section, String path) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ImmutableNode child : section.getChildren()) {
            int count = counts.merge(child.getNodeName(), 1, Integer::sum);
            String name = path.isEmpty() ? child.getNodeName() : path + "." + child.getNodeName();
            Key known = keys.get(unnumbered(name + (keys.containsKey(unnumbered(name + "[]")) ? "[]" : "")));
            if (known == null) {
                unknown(child, name);
            } else if (known.kind() == Kind.SECTION || known.kind() == Kind.SECTIONS) {
                String key = known.kind() == Kind.SECTIONS ? name + "[" + count + "]" : name;
                if (textOf(child) != null) {
                    problem(lineOf(child), key, textOf(child), "a single value where a section belongs", "the keys " + namesIn(key), "");
                }
                lookForUnknownKeys(child, key);
            }
        }
    }

    private void unknown(ImmutableNode node, String key) {
        String section = key.substring(0, Math.max(0, key.lastIndexOf('.')));
        String nearest = Nearest.key(unnumbered(key), keys.keySet()).replaceFirst("\\[]$", "");
        boolean neighbour = !section.isEmpty() && nearest.startsWith(unnumbered(section) + ".");
        problem(lineOf(node), key, textOf(node) == null ? "" : textOf(node), "there is no such key", namesIn(section),
                neighbour ? section + nearest.substring(unnumbered(section).length()) : nearest);
    }

    private String namesIn(String section) {
        String start = section.isEmpty() ? "" : unnumbered(section) + ".";
        return String.join(", ", keys.keySet().stream().filter(key -> key.startsWith(start)).map(key -> key.substring(start.length()))
                .filter(rest -> !rest.contains(".")).map(rest -> rest.replace("[]", "")).toList());
    }

    /** The first line of a node that has one, 0 where none does. */
    static int lineOf(ImmutableNode node) {
        return node.getValue() instanceof Scalar scalar ? scalar.line()
                : node.getChildren().stream().mapToInt(Reading::lineOf).filter(line -> line > 0).findFirst().orElse(0);
    }

    /** The text of a single value; null where nothing, an empty list or a section is written. */
    static String textOf(ImmutableNode node) {
        return node.getValue() instanceof Scalar scalar ? scalar.text() : null;
    }

    private static String unnumbered(String key) {
        return key.replaceAll("\\[\\d+]", "[]");
    }
}
