package news.broadsheet.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML as maps, lists and texts; CloudFormation's functions, short ({@code !Ref x}) or long ({@code Ref: x}), as
 * {@link Intrinsic}. Numbers and booleans stay texts: every value of a template is one until somebody asks for a number.
 */
final class YamlTree {

    private YamlTree() {}

    /** @throws TemplateException where the text is no YAML mapping */
    static Map<String, Object> read(String text) {
        try {
            Node root = new Compose(
                            LoadSettings.builder().setLabel("template.yaml").build())
                    .composeString(text)
                    .orElseThrow(() -> new TemplateException("The template is empty."));
            if (convert(root) instanceof Map<?, ?> map) {
                return texts(map);
            }
            throw new TemplateException("The template is not a YAML mapping.");
        } catch (YamlEngineException e) {
            throw new TemplateException("The template is not valid YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
        }
    }

    private static Object convert(Node node) {
        Object plain = switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> list(sequence);
            case MappingNode mapping -> map(mapping);
            default -> throw new TemplateException("The template uses YAML that is not understood" + at(node) + ".");
        };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 ? new Intrinsic(tag.substring(1), plain) : plain;
    }

    private static List<Object> list(SequenceNode node) {
        List<Object> list = new ArrayList<>();
        node.getValue().forEach(item -> list.add(convert(item)));
        return list;
    }

    private static Object map(MappingNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new TemplateException("A key of the template is no text" + at(node) + ".");
            }
            map.put(key.getValue(), convert(tuple.getValueNode()));
        }
        return map.size() == 1 ? longForm(map) : map;
    }

    private static Object longForm(Map<String, Object> map) {
        Map.Entry<String, Object> only = map.entrySet().iterator().next();
        String key = only.getKey();
        if (key.equals("Ref")) {
            return new Intrinsic(key, only.getValue());
        }
        return key.startsWith("Fn::") ? new Intrinsic(key.substring(4), only.getValue()) : map;
    }

    private static String at(Node node) {
        return node.getStartMark()
                .map(mark -> " (line " + (mark.getLine() + 1) + ")")
                .orElse("");
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), value));
        return texts;
    }
}
