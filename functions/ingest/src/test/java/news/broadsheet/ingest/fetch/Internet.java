package news.broadsheet.ingest.fetch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import org.jspecify.annotations.Nullable;

/**
 * All of the Internet on loopback: whatever address a socket of this JVM connects to, one publisher answers. It stands where
 * the JDK looks for a SOCKS proxy (RFC 1928), below the code under test, so that a connection to a public address is a
 * real one and is seen here. Only for clients whose sockets are plain ones.
 */
final class Internet extends ProxySelector implements AutoCloseable {

    private static final int ANSWER_BYTES = 10;
    private static final int IPV4 = 1;

    private final ProxySelector before = ProxySelector.getDefault();
    private final ServerSocket server;
    private final int publisherPort;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> connections = new CopyOnWriteArrayList<>();

    Internet(Publisher publisher) {
        try {
            server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publisherPort = publisher.url("/").getPort();
        threads.execute(this::accept);
        ProxySelector.setDefault(this);
    }

    /** Every address that was connected to, with its port. */
    List<String> connections() {
        return connections;
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(new Proxy(Proxy.Type.SOCKS, server.getLocalSocketAddress()));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        throw new IllegalStateException("the Internet is down", e);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            closeQuietly(server);
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket publisher = new Socket(Proxy.NO_PROXY)) {
            connections.add(target(client));
            publisher.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), publisherPort));
            InputStream asked = client.getInputStream();
            OutputStream asks = publisher.getOutputStream();
            threads.execute(() -> copy(asked, asks, publisher));
            copy(publisher.getInputStream(), client.getOutputStream(), client);
        } catch (IOException e) {
            closeQuietly(client);
        }
    }

    /** Shakes hands, and says yes to whatever address is asked for. */
    private static String target(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        in.readUnsignedByte();
        in.skipNBytes(in.readUnsignedByte());
        out.write(new byte[] {5, 0});
        in.skipNBytes(3);
        byte[] address = in.readNBytes(in.readUnsignedByte() == IPV4 ? 4 : 16);
        int port = in.readUnsignedShort();
        byte[] granted = new byte[ANSWER_BYTES];
        granted[0] = 5;
        granted[3] = IPV4;
        out.write(granted);
        return InetAddress.getByAddress(address).getHostAddress() + ":" + port;
    }

    private static void copy(InputStream from, OutputStream to, AutoCloseable whenDone) {
        try {
            from.transferTo(to);
        } catch (IOException e) {
            closeQuietly(whenDone);
        }
    }

    private static void closeQuietly(@Nullable AutoCloseable what) {
        try {
            if (what != null) {
                what.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("it does not close", e);
        }
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
        closeQuietly(server);
        threads.shutdownNow();
    }
}
