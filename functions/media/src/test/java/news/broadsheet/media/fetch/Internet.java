package news.broadsheet.media.fetch;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All addresses lead to one publisher on loopback: as the SOCKS proxy (RFC 1928) of this JVM it stands below the code under
 * test, and notes every address that a socket connects to.
 */
final class Internet extends ProxySelector implements AutoCloseable {

    private static final byte[] NO_PASSWORD = {5, 0};
    private static final byte[] GRANTED = {5, 0, 0, 1, 0, 0, 0, 0, 0, 0};

    private final ProxySelector before = ProxySelector.getDefault();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final int port;

    Internet(Publisher publisher) {
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = publisher.port();
        threads.execute(this::accept);
        ProxySelector.setDefault(this);
    }

    List<String> connections() {
        return connections;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(new Proxy(Proxy.Type.SOCKS, door.getLocalSocketAddress()));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        throw new IllegalStateException(e);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket publisher = new Socket(Proxy.NO_PROXY)) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            in.skipNBytes(1);
            in.skipNBytes(in.readUnsignedByte());
            out.write(NO_PASSWORD);
            in.skipNBytes(3);
            byte[] address = in.readNBytes(in.readUnsignedByte() == 1 ? 4 : 16);
            connections.add(InetAddress.getByAddress(address).getHostAddress() + ":" + in.readUnsignedShort());
            out.write(GRANTED);
            publisher.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            threads.execute(() -> copy(in, publisher));
            publisher.getInputStream().transferTo(out);
        } catch (IOException e) {
            // One side has hung up: so does the other.
        }
    }

    private static void copy(InputStream from, Socket to) {
        try {
            from.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // As above.
        }
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
