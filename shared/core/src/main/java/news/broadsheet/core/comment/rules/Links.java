package news.broadsheet.core.comment.rules;

import java.net.IDN;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Counts the links of a Markdown text as people write them: addresses that begin with http://, https:// or www., links and
 * images with a destination, and addresses in angle brackets. A bare name such as example.com is no link, nor are references to
 * definitions: the address in the definition is the one that counts. An address that is the text of a link is part of it.
 *
 * <p>It reads what is written, not what is shown: an address in code counts too. Each character is read once or twice.
 */
public final class Links {

    private static final int LONGEST_SCHEME = 32;

    private final String text;

    /** The host of each link so far; empty for a link without one. */
    private final List<String> hosts = new ArrayList<>();

    /** For each open bracket, the number of links before it. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private Links(String text) {
        this.text = text;
    }

    public static Count in(String text) {
        Links links = new Links(text);
        for (int i = 0; i < text.length(); ) {
            i = links.next(i);
        }
        HashSet<String> distinct = new HashSet<>(links.hosts);
        distinct.remove("");
        return new Count(links.hosts.size(), distinct.size());
    }

    /**
     * @param links all of them
     * @param hosts distinct hosts, with and without "www." the same; links without a host, such as mailto:, are not in it
     */
    public record Count(int links, int hosts) {}

    /** @return where to read on */
    private int next(int i) {
        return switch (text.charAt(i)) {
            case '\\' -> isEscaped(i + 1) ? i + 2 : i + 1;
            case '[' -> {
                open.push(hosts.size());
                yield i + 1;
            }
            case ']' -> closed(i);
            case '<' -> bracketed(i);
            case 'h', 'H', 'w', 'W' -> bare(i);
            default -> i + 1;
        };
    }

    /** In Markdown a backslash before anything but ASCII punctuation is a backslash. */
    private boolean isEscaped(int i) {
        return i < text.length()
                && text.charAt(i) > ' '
                && text.charAt(i) < 127
                && !Character.isLetterOrDigit(text.charAt(i));
    }

    private int closed(int i) {
        if (open.isEmpty()) {
            return i + 1;
        }
        int before = open.pop();
        int from = i + 2;
        if (!text.startsWith("(", i + 1)) {
            return i + 1;
        }
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        boolean angled = text.startsWith("<", from);
        int start = angled ? from + 1 : from;
        int end = angled ? endOfBracketed(start) : endOfAddress(start);
        if (end == start) {
            return from;
        }
        hosts.subList(before, hosts.size()).clear();
        hosts.add(host(text.substring(start, end)));
        return end;
    }

    private int bracketed(int i) {
        int colon = i + 1;
        while (colon < text.length() && colon - i <= LONGEST_SCHEME && isOfScheme(text.charAt(colon))) {
            colon++;
        }
        boolean scheme = colon - i > 2 && text.startsWith(":", colon);
        int end = scheme ? endOfBracketed(colon + 1) : i;
        if (!scheme || !text.startsWith(">", end)) {
            return i + 1;
        }
        hosts.add(host(text.substring(i + 1, end)));
        return end + 1;
    }

    private int bare(int i) {
        int from = begins(i, "https://") ? i + 8 : begins(i, "http://") ? i + 7 : isWww(i) ? i + 4 : i;
        if (from == i || from >= text.length() || !beginsHost(text.codePointAt(from))) {
            return i + 1;
        }
        int end = endOfAddress(i);
        hosts.add(host(text.substring(i, end)));
        return end;
    }

    private boolean isWww(int i) {
        return begins(i, "www.") && (i == 0 || !isInsideWord(text.charAt(i - 1)));
    }

    private static boolean isInsideWord(char before) {
        return Character.isLetterOrDigit(before) || "._-@/".indexOf(before) >= 0;
    }

    private boolean begins(int i, String what) {
        return text.regionMatches(true, i, what, 0, what.length());
    }

    private static boolean beginsHost(int c) {
        return Character.isLetterOrDigit(c) || c == '[';
    }

    private static boolean isOfScheme(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '+' || c == '-' || c == '.';
    }

    private int endOfBracketed(int from) {
        int i = from;
        while (i < text.length() && !isEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where white space, an angle bracket, a square bracket after the host, or a parenthesis that was not opened ends it. */
    private int endOfAddress(int from) {
        int depth = 0;
        int i = from;
        for (; i < text.length() && !isEnd(text.charAt(i)); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean ofHost = i > 2 && text.startsWith("//[", i - 2);
            if (depth < 0 || c == '"' || (c == '[' && !ofHost) || (c == ']' && !isAddress6(from, i))) {
                break;
            }
        }
        return i;
    }

    /** Whether the bracket closes a host such as [2001:db8::1]. */
    private boolean isAddress6(int from, int bracket) {
        int start = text.indexOf("//[", from, bracket);
        return start >= 0 && text.indexOf("]", start, bracket) < 0;
    }

    private static boolean isEnd(char c) {
        return c <= ' ' || c == '<' || c == '>' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String host(String address) {
        int scheme = address.indexOf("//");
        if (scheme < 0 && !address.regionMatches(true, 0, "www.", 0, 4)) {
            return "";
        }
        int start = scheme < 0 ? 0 : scheme + 2;
        int end = start;
        while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(start, end);
        String server = authority.substring(authority.lastIndexOf('@') + 1);
        int port = server.indexOf(':', Math.max(0, server.indexOf(']')));
        return name(port < 0 ? server : server.substring(0, port));
    }

    private static String name(String server) {
        int end = server.length();
        while (end > 0 && !Character.isLetterOrDigit(server.charAt(end - 1)) && server.charAt(end - 1) != ']') {
            end--;
        }
        String host = server.substring(0, end).toLowerCase(Locale.ROOT);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        try {
            return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return bare; // no name that could be registered, and a link all the same
        }
    }
}
