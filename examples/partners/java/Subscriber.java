import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A subscriber in Java 17, without packages: `java Subscriber.java`. PORT, REDRESS_KEYS_URL (v1a), REDRESS_SECRETS (v1, with spaces
 * between), KEYS_MAX_AGE and PATIENCE in seconds.
 */
public class Subscriber {
  static final int TOLERANCE_SECONDS = 300;
  static final int LARGEST = 64_000;
  /** What stands before the 32 bytes of an Ed25519 key in its X.509 form. */
  static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  static final String KEYS_URL = System.getenv("REDRESS_KEYS_URL");
  static final double KEYS_MAX_AGE = Double.parseDouble(setting("KEYS_MAX_AGE", "300"));
  static final double PATIENCE = Double.parseDouble(setting("PATIENCE", "0"));
  static final List<byte[]> SECRETS =
      Arrays.stream(setting("REDRESS_SECRETS", "").split(" ")).filter(s -> !s.isEmpty()).map(s -> bytesOf(s, "whsec_")).toList();

  static List<PublicKey> keys = List.of();
  static double fetchedAt = 0;

  static final class Lane {
    long last = 0;
    double waitsSince = 0;
  }

  // A real subscriber keeps these in its database, in one transaction with the effect.
  static final List<String> applied = new ArrayList<>();
  static final Set<String> seen = new HashSet<>();
  static final Map<String, Lane> lanes = new HashMap<>();

  static String setting(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  static byte[] bytesOf(String text, String prefix) {
    return Base64.getDecoder().decode(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
  }

  static double now() {
    return System.currentTimeMillis() / 1000.0;
  }

  /** The list of keys; one that has ended stays in it, so that old messages can be checked, and signs no new one. */
  static void fetchKeys() {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(KEYS_URL)).timeout(Duration.ofSeconds(5)).build();
      HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) return;
      List<PublicKey> listed = new ArrayList<>();
      Matcher entry = Pattern.compile("\\{[^{}]*\"publicKey\"[^{}]*\\}").matcher(answer.body());
      while (entry.find()) {
        String end = field(entry.group(), "validUntil");
        if (end != null && Instant.parse(end).isBefore(Instant.now())) continue;
        byte[] raw = bytesOf(field(entry.group(), "publicKey"), "whpk_");
        byte[] whole = Arrays.copyOf(ED25519, ED25519.length + raw.length);
        System.arraycopy(raw, 0, whole, ED25519.length, raw.length);
        listed.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(whole)));
      }
      keys = listed;
      fetchedAt = now();
    } catch (IOException | InterruptedException | GeneralSecurityException error) {
      System.err.println("the list of keys cannot be had: " + error);
    }
  }

  /** A field of flat JSON. With a JSON library in your project, use that. */
  static String field(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(?:\"([^\"]*)\"|(\\d+))").matcher(json);
    if (!found.find()) return null;
    return found.group(1) != null ? found.group(1) : found.group(2);
  }

  static boolean fits(String signature, byte[] content) {
    String[] parts = signature.split(",", 2);
    if (parts.length < 2) return false;
    try {
      byte[] given = Base64.getDecoder().decode(parts[1]);
      if (parts[0].equals("v1")) {
        for (byte[] secret : SECRETS) {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(new SecretKeySpec(secret, "HmacSHA256"));
          if (MessageDigest.isEqual(mac.doFinal(content), given)) return true;
        }
      }
      if (parts[0].equals("v1a")) {
        for (PublicKey key : keys) {
          Signature check = Signature.getInstance("Ed25519");
          check.initVerify(key);
          check.update(content);
          if (check.verify(given)) return true;
        }
      }
      return false;
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return false;
    }
  }

  /** The status to refuse with, or 0. The bytes are checked as they came: never parse and write them again before. */
  static int refusal(String id, String seconds, String signatures, byte[] body) {
    if (id == null || signatures == null || seconds == null || !seconds.matches("\\d{1,12}")) return 400;
    if (Math.abs(now() - Long.parseLong(seconds)) > TOLERANCE_SECONDS) return 400;
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
    content.writeBytes(body);
    if (KEYS_URL != null && now() - fetchedAt >= KEYS_MAX_AGE) fetchKeys();
    if (right(signatures, content.toByteArray())) return 0;
    if (KEYS_URL != null) fetchKeys();
    return right(signatures, content.toByteArray()) ? 0 : 401;
  }

  static boolean right(String signatures, byte[] content) {
    return Arrays.stream(signatures.split(" ")).anyMatch(signature -> fits(signature, content));
  }

  static int take(String json) {
    String id = field(json, "id");
    String key = field(json, "partitionkey");
    if (seen.contains(id)) return 204;
    if (key != null) {
      long number = Long.parseLong(field(json, "matterseq"));
      Lane lane = lanes.computeIfAbsent(key, any -> new Lane());
      if (number > lane.last + 1) {
        // Its predecessor may still come. After PATIENCE it was filtered or is withheld, and we go on.
        if (lane.waitsSince == 0) lane.waitsSince = now();
        if (now() - lane.waitsSince < PATIENCE) return 425;
      }
      if (number > lane.last) {
        lane.last = number;
        lane.waitsSince = 0;
      }
    }
    seen.add(id);
    applied.add(id);
    System.out.println("applied " + field(json, "type") + " " + key + " " + field(json, "matterseq"));
    return 204;
  }

  static synchronized int receive(HttpExchange exchange, byte[] body) {
    var headers = exchange.getRequestHeaders();
    String id = headers.getFirst("webhook-id");
    int refused = refusal(id, headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"), body);
    if (refused != 0) return refused;
    String json = new String(body, StandardCharsets.UTF_8);
    return id.equals(field(json, "id")) ? take(json) : 400;
  }

  static synchronized String shown() {
    return applied.stream().collect(Collectors.joining("\",\"", applied.isEmpty() ? "[" : "[\"", applied.isEmpty() ? "]" : "\"]"));
  }

  static void handle(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "OPTIONS" -> {
        String origin = exchange.getRequestHeaders().getFirst("webhook-request-origin");
        if (origin != null) {
          exchange.getResponseHeaders().set("webhook-allowed-origin", origin);
          exchange.getResponseHeaders().set("webhook-allowed-rate", "600");
        }
        exchange.sendResponseHeaders(origin == null ? 400 : 200, -1);
      }
      case "GET" -> {
        byte[] text = shown().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
      }
      default -> {
        // What breaks off half way throws here: it is no event and comes again.
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        exchange.sendResponseHeaders(body.length > LARGEST ? 413 : receive(exchange, body), -1);
      }
    }
    exchange.close();
  }

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(setting("PORT", "4030"));
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", Subscriber::handle);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
    System.out.println("listening on http://localhost:" + port + "/");
  }
}
