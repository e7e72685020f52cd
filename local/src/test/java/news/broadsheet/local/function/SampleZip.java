package news.broadsheet.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.local.function.sample.CountingFunction;
import news.broadsheet.local.function.sample.EchoFunction;
import news.broadsheet.local.function.sample.MeetingFunction;
import news.broadsheet.local.function.sample.StuckFunction;
import news.broadsheet.local.template.Template.FunctionSpec;

/** The sample functions, compiled by this build and packed as a function's zip is: classes, and the settings they take. */
public final class SampleZip {

    public static final String NAME = "sample.zip";

    private static final List<Class<?>> CLASSES = List.of(
            CountingFunction.class, EchoFunction.class, MeetingFunction.class, StuckFunction.class, Settings.class);

    private SampleZip() {}

    /** Writes it into a folder. */
    public static Path in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Class<?> type : CLASSES) {
                zip.putNextEntry(new ZipEntry(path(type)));
                zip.write(bytes(type));
            }
        }
        return file;
    }

    public static FunctionSpec spec(
            Class<? extends RequestStreamHandler> handler, Duration timeout, Map<String, String> environment) {
        return new FunctionSpec(handler.getSimpleName(), NAME, handler.getName(), timeout, 128, environment);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = SampleZip.class.getClassLoader().getResourceAsStream(path(type))) {
            if (in == null) {
                throw new IOException(type + " is not compiled");
            }
            return in.readAllBytes();
        }
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }
}
