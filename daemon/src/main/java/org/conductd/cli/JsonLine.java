package org.conductd.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON value on one line, in ASCII: whatever reads it needs to know no charset. */
final class JsonLine {
    private static final ObjectMapper MAPPER = JsonMapper.builder().configure(JsonWriteFeature.ESCAPE_NON_ASCII, true).build();

    private JsonLine() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String of(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }
}
