package news.broadsheet.media.image;

import java.io.ByteArrayOutputStream;

/**
 * What the segments of a JPEG say ahead of its picture (ITU-T T.81, annex B), and the JPEG without what is no part of the
 * picture: place and time, previews, editors' histories, some of which stop the JDK's reader.
 *
 * @param turn how it is to be shown, from Exif
 * @param components of a pixel: 1 is gray, 3 colours, 4 inks; 0 where it does not say
 * @param adobe whether Adobe's marker is there, which turns inks around
 * @param transform what the marker says of the components; 2 is YCCK
 */
record JpegHead(Turn turn, int components, boolean adobe, int transform) {

    /** Says nothing. */
    static final JpegHead SILENT = new JpegHead(Turn.NONE, 0, false, 0);

    private static final String EXIF = "Exif\0\0";
    private static final String ADOBE = "Adobe";
    private static final String JFIF = "JFIF\0";
    private static final String PROFILE = "ICC_PROFILE\0";

    /** The one JFIF head that every reader takes: version 1.1, square pixels, no preview. */
    private static final byte[] PLAIN_JFIF = {
        (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int COMMENT = 0xfe;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;

    boolean isInks() {
        return components == 4;
    }

    boolean isYcck() {
        return adobe && transform == 2;
    }

    /** Hears of each segment in turn: its marker, where it begins, where its content does, and where it ends. */
    @FunctionalInterface
    private interface Listener {
        void segment(int marker, int from, int content, int end);
    }

    static JpegHead of(byte[] jpeg) {
        Reading reading = new Reading(jpeg);
        walk(jpeg, reading);
        return new JpegHead(reading.turn, reading.components, reading.adobe, reading.transform);
    }

    /** @param profile whether to leave in what colours mean */
    static byte[] plain(byte[] jpeg, boolean profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + PLAIN_JFIF.length);
        out.write(jpeg, 0, 2);
        int picture = walk(jpeg, (marker, from, content, end) -> {
            if (marker == APP0 && Bytes.has(jpeg, content, JFIF)) {
                out.writeBytes(PLAIN_JFIF);
            } else if (marker == APP14
                    || (profile && marker == APP2 && Bytes.has(jpeg, content, PROFILE))
                    || (marker < APP0 || marker > COMMENT)
                    || (marker > 0xef && marker < COMMENT)) {
                out.write(jpeg, from, end - from);
            }
        });
        out.write(jpeg, picture, jpeg.length - picture);
        return out.toByteArray();
    }

    /** How often the picture is gone over before it ends. */
    static int scans(byte[] jpeg) {
        int scans = 0;
        int at = walk(jpeg, (_, _, _, _) -> {});
        while (at + 4 <= jpeg.length && isMarker(jpeg, at) && Bytes.u8(jpeg, at + 1) != END) {
            scans += Bytes.u8(jpeg, at + 1) == SCAN ? 1 : 0;
            at += 2 + Bytes.u16(jpeg, at + 2);
            while (at + 2 <= jpeg.length && !isMarker(jpeg, at)) {
                at++;
            }
        }
        return scans;
    }

    /** Within what is coded, stuffed bytes and restarts look like markers and end nothing. */
    private static boolean isMarker(byte[] jpeg, int at) {
        int second = Bytes.u8(jpeg, at + 1);
        boolean restart = second >= 0xd0 && second <= 0xd7;
        return Bytes.u8(jpeg, at) == 0xff && second != 0 && second != 0xff && !restart;
    }

    /** Where the picture itself begins; at the end, or where something is no segment, what comes is left as it is. */
    private static int walk(byte[] jpeg, Listener listener) {
        int at = 2;
        while (at + 4 <= jpeg.length && Bytes.u8(jpeg, at) == 0xff) {
            int marker = Bytes.u8(jpeg, at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            int end = at + 2 + Bytes.u16(jpeg, at + 2);
            if (marker == SCAN || marker == END || marker < 0xc0 || end < at + 4 || end > jpeg.length) {
                break;
            }
            listener.segment(marker, at, at + 4, end);
            at = end;
        }
        return at;
    }

    private static final class Reading implements Listener {

        private final byte[] jpeg;
        private Turn turn = Turn.NONE;
        private int components;
        private boolean adobe;
        private int transform;

        Reading(byte[] jpeg) {
            this.jpeg = jpeg;
        }

        @Override
        public void segment(int marker, int from, int content, int end) {
            if (marker == APP1 && Bytes.has(jpeg, content, EXIF)) {
                turn = Exif.turn(jpeg, content + EXIF.length(), end);
            } else if (marker == APP14 && Bytes.has(jpeg, content, ADOBE) && end - content >= 12) {
                adobe = true;
                transform = Bytes.u8(jpeg, content + 11);
            } else if (isFrame(marker) && end - content >= 6) {
                components = Bytes.u8(jpeg, content + 5);
            }
        }

        /** SOF0 to SOF15, less the tables that stand between them. */
        private static boolean isFrame(int marker) {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }
    }
}
