package org.conductd.config;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.commons.configuration2.YAMLConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.tree.ImmutableNode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML whose values are the texts as written, each with its line. YAML's own reading of them is left out: it makes a date of
 * {@code 2026-03-01}, a number of {@code 1:30} and a truth value of {@code no}, and the line is lost on the way.
 */
final class LinedYaml extends YAMLConfiguration {
    /**
     * @param text as written, without quotes; null for an empty list, which Commons Configuration would drop
     * @param line counted from 1
     */
    record Scalar(String text, int line) {}

    private final BiConsumer<String, Integer> twice;

    /** @param twice is told key and line of each key that its section has already */
    LinedYaml(BiConsumer<String, Integer> twice) {
        this.twice = twice;
    }

    /** @throws ConfigurationException where the text is no YAML, or no mapping; its cause may be a {@link MarkedYAMLException} */
    @Override
    public void read(Reader in) throws ConfigurationException {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(options).compose(in);
            switch (root) {
                case null -> load(Map.of());
                case MappingNode mapping -> load(section(mapping, ""));
                default -> throw new ConfigurationException("not a mapping");
            }
        } catch (YAMLException broken) {
            throw new ConfigurationException("not YAML", broken);
        }
    }

    ImmutableNode root() {
        return getNodeModel().getRootNode();
    }

    private Object value(Node node, String path) {
        return switch (node) {
            case MappingNode mapping -> section(mapping, path);
            case SequenceNode sequence -> list(sequence, path);
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> null;
            case ScalarNode scalar -> new Scalar(scalar.getValue(), line(scalar));
            default -> throw new YAMLException("a node of an unknown kind");
        };
    }

    private Map<String, Object> section(MappingNode mapping, String path) {
        Map<String, Object> section = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String key = path.isEmpty() ? name : path + "." + name;
            if (section.containsKey(name)) {
                twice.accept(key, line(entry.getKeyNode()));
            } else {
                section.put(name, value(entry.getValueNode(), key));
            }
        }
        return section;
    }

    private Object list(SequenceNode sequence, String path) {
        List<Object> elements = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            elements.add(value(element, path + "[" + (elements.size() + 1) + "]"));
        }
        return elements.isEmpty() ? new Scalar(null, line(sequence)) : elements;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
