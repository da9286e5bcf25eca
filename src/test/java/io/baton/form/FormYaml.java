package io.baton.form;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a shipped form, strictly, for the tests of this module. */
final class FormYaml {

    private FormYaml() {}

    static Form shipped(String path) {
        var words = new SimpleModule()
                .addDeserializer(When.class, new WhenWords())
                .addDeserializer(FieldType.class, new EnumWords<>(FieldType.class))
                .addDeserializer(Field.DateRule.class, new EnumWords<>(Field.DateRule.class));
        return YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(words)
                .build()
                .readValue(new File("bot-config/processes/" + path), Form.class);
    }

    private static final class WhenWords extends StdDeserializer<When> {

        WhenWords() {
            super(When.class);
        }

        @Override
        public When deserialize(JsonParser parser, DeserializationContext context) {
            var types = context.getTypeFactory();
            var lists = types.constructCollectionType(List.class, String.class);
            Map<String, List<String>> fields = context.readValue(
                    parser, types.constructMapType(Map.class, types.constructType(String.class), lists));
            return new When(fields);
        }
    }

    private static final class EnumWords<E extends Enum<E>> extends StdDeserializer<E> {

        private final Class<E> type;

        EnumWords(Class<E> type) {
            super(type);
            this.type = type;
        }

        @Override
        public E deserialize(JsonParser parser, DeserializationContext context) {
            return Enum.valueOf(
                    type, parser.getString().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
