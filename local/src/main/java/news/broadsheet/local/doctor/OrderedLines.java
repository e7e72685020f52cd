package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;

/**
 * Answers lines with lines, several at a time and yet in their order, each as soon as it is its turn. No more than a few are
 * read ahead of the one that is waited for, so the number of lines does not matter.
 */
final class OrderedLines {

    /** Lines in work for each worker: one that is slow keeps the others busy for a while. */
    private static final int AHEAD = 4;

    private final UnaryOperator<byte[]> answer;
    private final ExecutorService workers;
    private final BlockingQueue<Future<Optional<byte[]>>> turns;

    private OrderedLines(int workers, UnaryOperator<byte[]> answer) {
        this.answer = answer;
        this.workers = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("lines").factory());
        this.turns = new ArrayBlockingQueue<>(AHEAD * workers);
    }

    /**
     * @param answer makes a line of a line, and throws nothing
     * @return whether all lines were answered: not where whoever listens has gone
     */
    static boolean answer(InputStream requests, PrintStream answers, int workers, UnaryOperator<byte[]> answer)
            throws IOException {
        OrderedLines lines = new OrderedLines(workers, answer);
        // The input may be silent for as long as it likes: answers do not wait for the next line.
        Thread reading = Thread.ofPlatform().daemon().name("requests").start(() -> lines.read(requests));
        try {
            return lines.write(answers);
        } finally {
            reading.interrupt();
            lines.workers.shutdownNow();
        }
    }

    private void read(InputStream requests) {
        try {
            turns.put(lastTurn(requests));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads to the end. */
    private Future<Optional<byte[]>> lastTurn(InputStream requests) throws InterruptedException {
        try {
            ByteLines lines = new ByteLines(requests);
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                byte[] request = line.get();
                FutureTask<Optional<byte[]>> task = new FutureTask<>(() -> Optional.of(answer.apply(request)));
                turns.put(task);
                workers.execute(task);
            }
            return CompletableFuture.completedFuture(Optional.empty());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean write(PrintStream answers) throws IOException {
        try {
            for (Optional<byte[]> line = turns.take().get();
                    line.isPresent();
                    line = turns.take().get()) {
                answers.write(line.get());
                answers.write('\n');
                answers.flush();
                if (answers.checkError()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IOException("The requests cannot be read.", e.getCause());
        }
    }
}
