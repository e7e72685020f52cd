package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Video;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures, players and quotes in a figure, with their caption. */
final class Figures {

    /** A caption is shorter, in characters that are no space; what is longer is text around a picture. */
    private static final int LONGEST_CAPTION = 1_000;

    private static final int MOST_CAPTION_PARAGRAPHS = 3;

    /** A figure of more elements has no picture for a background. */
    private static final int MOST_PAINTED = 50;

    private final BlockTyper typer;
    private final Shapes shapes;
    private final @Nullable URI base;
    private final Set<String> shown;

    /** @param shown addresses of the pictures of the text so far */
    Figures(BlockTyper typer, Shapes shapes, @Nullable URI base, Set<String> shown) {
        this.typer = typer;
        this.shapes = shapes;
        this.base = base;
        this.shown = shown;
    }

    void figure(Element figure) {
        Shape shape = shapes.of(figure);
        int pictures = shape.count(Part.PICTURE);
        boolean more = shape.hasAny(Part.PLAYER, Part.TABLE, Part.QUOTE, Part.CODE);
        if (pictures == 0) {
            withoutPicture(figure, more);
        } else if (more || (pictures > 1 && !gallery(figure))) {
            typer.children(figure);
        } else if (pictures == 1) {
            single(figure, shape);
        }
    }

    /** Whether a box was a gallery, and is one now. */
    boolean gallery(Element box) {
        Optional<Gallery> gallery = Gallery.of(box, shapes, base);
        gallery.ifPresent(found -> {
            found.before().forEach(typer::node);
            typer.endLine();
            found.pictures().forEach(picture -> shown.add(picture.url()));
            Block.showing(found.pictures()).ifPresent(typer::add);
            found.after().forEach(typer::node);
            typer.endLine();
        });
        return gallery.isPresent();
    }

    void image(Element image) {
        Pictures.of(image, Legend.NONE, base).ifPresent(this::image);
    }

    /** The same picture twice is lazy loading's doing. */
    private void image(Picture picture) {
        if (shown.add(picture.url())) {
            typer.add(new Block.Image(picture));
        }
    }

    private void single(Element figure, Shape shape) {
        boolean text = shape.chars() > LONGEST_CAPTION
                || shape.count(Part.PARAGRAPH) > MOST_CAPTION_PARAGRAPHS
                || (shape.has(Part.HEADING) && !isLinked(figure, shape));
        if (text) {
            captioned(figure, figcaption(figure));
            return;
        }
        Element image = Objects.requireNonNull(Pictures.firstIn(figure));
        // Without a picture its caption is about nothing.
        Pictures.of(image, Legend.of(figure, shapes.names()), base).ifPresent(this::image);
    }

    /** A picture that leads somewhere: its heading is no heading of this text. */
    private static boolean isLinked(Element figure, Shape shape) {
        int linked = figure.selectStream("a[href]")
                .mapToInt(link -> link.text().replace(" ", "").length())
                .sum();
        return linked >= shape.chars();
    }

    /** Text around a picture: the caption is the picture's. */
    private void captioned(Element figure, @Nullable Element caption) {
        if (caption == null || !isWords(caption)) {
            typer.children(figure);
            return;
        }
        Legend legend = Legend.of(caption, shapes.names());
        caption.remove();
        boolean given = false;
        for (Block block : typer.within(figure)) {
            if (block instanceof Block.Image(Picture picture) && !given && picture.caption() == null) {
                typer.add(new Block.Image(with(picture, legend.caption(), legend.credit())));
                given = true;
            } else {
                typer.add(block);
            }
        }
        if (!given) {
            typer.paragraph(InlineTyper.of(caption.childNodes(), base));
        }
    }

    private boolean isWords(Element caption) {
        return !shapes.of(caption).hasAny(Part.PICTURE, Part.PLAYER, Part.TABLE, Part.QUOTE, Part.LIST);
    }

    private static Picture with(Picture picture, String caption, String credit) {
        return new Picture(
                picture.url(),
                picture.alt(),
                caption.isEmpty() ? picture.caption() : caption,
                credit.isEmpty() ? picture.credit() : credit,
                picture.width(),
                picture.height());
    }

    private void withoutPicture(Element figure, boolean more) {
        Element painted =
                more || shapes.of(figure).elements() > MOST_PAINTED ? null : figure.selectFirst("[style*=background]");
        Optional<Picture> picture =
                painted == null ? Optional.empty() : Pictures.ofStyle(painted, Legend.of(figure, shapes.names()), base);
        if (picture.isPresent()) {
            image(picture.get());
            return;
        }
        Element caption = more ? figcaption(figure) : null;
        if (caption == null || !isWords(caption)) {
            typer.children(figure);
            return;
        }
        caption.remove();
        List<Block> blocks = typer.within(figure);
        RichText text = InlineTyper.of(caption.childNodes(), base);
        Optional<Block> titled = blocks.size() == 1 ? titled(blocks.getFirst(), text.text()) : Optional.empty();
        if (titled.isPresent()) {
            typer.add(titled.get());
        } else {
            blocks.forEach(typer::add);
            typer.paragraph(text);
        }
    }

    private static @Nullable Element figcaption(Element figure) {
        List<Element> found = new ArrayList<>();
        for (Element child = figure.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().equals("figcaption")) {
                found.add(child);
            }
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static Optional<Block> titled(Block block, String title) {
        return switch (block) {
            case Block.Embed embed -> Optional.of(new Block.Embed(embed.url(), embed.provider(), title));
            case Block.VideoTeaser(Video video)
            when video.title() == null ->
                Optional.of(new Block.VideoTeaser(
                        new Video(title, video.duration(), video.poster(), video.url(), video.provider())));
            case Block.AudioTeaser(Audio audio)
            when audio.title() == null ->
                Optional.of(new Block.AudioTeaser(new Audio(title, audio.duration(), audio.url(), audio.provider())));
            case Block.Quote quote
            when quote.cite() == null -> Optional.of(new Block.Quote(quote.paragraphs(), Quotes.who(title)));
            default -> Optional.empty();
        };
    }

    /** Gives a line under a picture to it; whether there was such a picture. */
    boolean caption(Element line, Shape shape, List<Block> blocks) {
        boolean plausible = shape.chars() > 0
                && shape.chars() <= LONGEST_CAPTION
                && shape.count(Part.PARAGRAPH) <= MOST_CAPTION_PARAGRAPHS
                && !shape.hasAny(Part.PICTURE, Part.PLAYER, Part.TABLE, Part.QUOTE, Part.HEADING, Part.LIST);
        if (!plausible || blocks.isEmpty() || !(blocks.getLast() instanceof Block.Image(Picture picture))) {
            return false;
        }
        Legend legend = Legend.of(line, shapes.names());
        boolean credits = shape.isNamed(BoxNames.CREDIT) && !shape.isNamed(BoxNames.CAPTION);
        String caption = credits ? "" : legend.caption();
        String credit = credits ? (legend.caption() + ' ' + legend.credit()).strip() : legend.credit();
        if ((!caption.isEmpty() && picture.caption() != null) || (!credit.isEmpty() && picture.credit() != null)) {
            return false;
        }
        blocks.set(blocks.size() - 1, new Block.Image(with(picture, caption, credit)));
        return true;
    }
}
