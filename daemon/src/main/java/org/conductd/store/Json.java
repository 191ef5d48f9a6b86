package org.conductd.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.conductd.engine.Store.StoreException;
import org.conductd.procedure.CaseId;
import org.conductd.procedure.PersonId;

/**
 * Records as JSON, and back. Stored types are only ever added to, so a field that is absent reads as empty, {@code false} or 0; a field that
 * is not known is refused, since it was written by a newer daemon and means something. Equal records give equal octets.
 */
final class Json {
    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a record of ours that is no JSON: " + value.getClass().getName() + where(e));
        }
    }

    /** @throws StoreException where it is not that; its message names type and field, and never what stands there */
    static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new StoreException("a stored " + type.getSimpleName() + " cannot be read by this version" + where(e), null);
        }
    }

    private static String where(IOException failure) {
        return failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? ", at " + mapping.getPath().getLast().getFieldName() : "";
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), ours())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (Class<?> container : List.of(String.class, List.class, Set.class, Map.class)) {
            mapper.configOverride(container).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        for (Class<?> root : StoredNames.ROOTS) {
            mapper.addMixIn(root, Typed.class);
        }
        return mapper;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "type")
    @JsonTypeIdResolver(ByStoredName.class)
    private interface Typed {}

    /** Jackson's own naming falls back to class names where a name is missing; this one fails. */
    private static final class ByStoredName extends TypeIdResolverBase {
        private JavaType root;

        @Override
        public void init(JavaType base) {
            root = StoredNames.ROOTS.stream().filter(type -> type.isAssignableFrom(base.getRawClass())).findFirst()
                    .map(TypeFactory.defaultInstance()::constructType).orElseThrow();
        }

        @Override
        public String idFromValue(Object value) {
            return StoredNames.name(root.getRawClass(), value.getClass());
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> type) {
            return StoredNames.name(root.getRawClass(), type);
        }

        @Override
        public JavaType typeFromId(DatabindContext context, String name) {
            Class<?> type = StoredNames.of(root.getRawClass()).get(name);
            return type == null ? null : context.constructSpecializedType(root, type);
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }

    private static SimpleModule ours() {
        SimpleModule module = new SimpleModule("conductd");
        text(module, CaseId.class, CaseId::new, CaseId::value);
        text(module, PersonId.class, PersonId::new, PersonId::value);
        return module.addSerializer(Set.class, new Sorted());
    }

    /** Identifiers are plain text, as values and as keys of maps. */
    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> of, Function<T, String> text) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider types) throws IOException {
                out.writeString(text.apply(value));
            }
        });
        module.addKeySerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider types) throws IOException {
                out.writeFieldName(text.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext types) throws IOException {
                return of.apply(in.getValueAsString());
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext types) {
                return of.apply(key);
            }
        });
    }

    /** The JDK's immutable sets have another order in every run. */
    @SuppressWarnings("rawtypes")
    private static final class Sorted extends JsonSerializer<Set> {
        @Override
        public void serialize(Set value, JsonGenerator out, SerializerProvider types) throws IOException {
            List<?> sorted = ((Set<?>) value).stream().sorted().toList();
            out.writeStartArray();
            for (Object element : sorted) {
                types.defaultSerializeValue(element, out);
            }
            out.writeEndArray();
        }
    }
}
