package news.broadsheet.local.doctor;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal: in columns where they fit beside each other, else a row as a line of text. */
final class TableSheet {

    private static final String GAP = "  ";

    private final Sheet sheet;
    private final List<List<String>> rows;
    private final boolean header;
    private final int[] widths;

    /** @param header whether the first row names the columns */
    TableSheet(Sheet sheet, List<List<String>> rows, boolean header) {
        this.sheet = sheet;
        this.rows = rows.stream()
                .map(row -> row.stream().map(Sheet::harmless).toList())
                .toList();
        this.header = header;
        this.widths = widths(this.rows);
    }

    void print() {
        boolean fits = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) <= sheet.room();
        for (int i = 0; i < rows.size(); i++) {
            if (fits) {
                sheet.row(columns(rows.get(i)));
            } else {
                sheet.paragraph("", String.join(" | ", rows.get(i)));
            }
            if (header && i == 0 && fits) {
                sheet.row(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
            }
        }
    }

    private String columns(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - TextWidth.of(row.get(i))))
                .collect(Collectors.joining(GAP));
    }

    private static int[] widths(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, columns)
                .map(column -> Collections.max(rows.stream()
                        .map(row -> column < row.size() ? TextWidth.of(row.get(column)) : 0)
                        .toList()))
                .toArray();
    }
}
