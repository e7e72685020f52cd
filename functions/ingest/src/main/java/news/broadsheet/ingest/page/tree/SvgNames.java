package news.broadsheet.ingest.page.tree;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** The names in SVG that have capitals, which HTML's parser restores (HTML Living Standard, 13.2.6.1 and 13.2.6.5). */
final class SvgNames {

    private static final Map<String, String> TAGS =
            byLowerCase("altGlyph altGlyphDef altGlyphItem animateColor animateMotion"
                    + " animateTransform clipPath feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting"
                    + " feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge"
                    + " feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef"
                    + " linearGradient radialGradient textPath");
    private static final Map<String, String> ATTRIBUTES = byLowerCase(
            "attributeName attributeType baseFrequency baseProfile calcMode"
                    + " clipPathUnits diffuseConstant edgeMode filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength"
                    + " keyPoints keySplines keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits"
                    + " maskUnits numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ"
                    + " preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures"
                    + " specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale systemLanguage"
                    + " tableValues targetX targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan");

    private SvgNames() {}

    static String tag(String lower) {
        return TAGS.getOrDefault(lower, lower);
    }

    static @Nullable Attributes adjusted(@Nullable Attributes attributes) {
        if (attributes == null) {
            return null;
        }
        Attributes adjusted = new Attributes();
        for (Attribute attribute : attributes) {
            String key = attribute.getKey();
            String value = attribute.hasDeclaredValue() ? attribute.getValue() : null;
            adjusted.add(ATTRIBUTES.getOrDefault(key, key), value);
        }
        return adjusted;
    }

    private static Map<String, String> byLowerCase(String names) {
        return Stream.of(names.split(" ", -1))
                .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));
    }
}
