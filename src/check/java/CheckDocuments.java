import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads exported PDF and Word files with programs of other people, {@code pdftotext} (poppler) and {@code soffice}
 * (LibreOffice), and compares what they see with the plain text of the same answers.
 *
 * <p>Not one of the tests, because it wants those programs and a running STAR Practice with answers in it:
 * {@code java src/check/java/CheckDocuments.java http://localhost:8080}
 */
class CheckDocuments {

    public static void main(String[] args) throws Exception {
        String address = args.length > 0 ? args[0] : "http://localhost:8080";
        Path directory = Files.createTempDirectory("star-practice-check");
        boolean good = true;
        for (String document : List.of("answers", "cue-sheet", "coach")) {
            for (boolean feedback : new boolean[] {true, false}) {
                String query = "/export/download?document=" + document + "&feedback=" + feedback + "&format=";
                String wanted = Files.readString(download(address + query + "text", directory.resolve("a.txt")));
                Path pdf = download(address + query + "pdf", directory.resolve("a.pdf"));
                run("pdftotext", pdf.toString(), directory.resolve("pdf.txt").toString());
                Path word = download(address + query + "word", directory.resolve("a.docx"));
                run(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--convert-to",
                        "txt:Text (encoded):UTF8",
                        "--outdir",
                        directory.toString(),
                        word.toString());
                Files.move(
                        directory.resolve("a.txt"),
                        directory.resolve("docx.txt"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                for (String format : List.of("pdf", "docx")) {
                    List<String> missing = missing(wanted, Files.readString(directory.resolve(format + ".txt")));
                    System.out.printf(
                            "%-9s feedback %-5s %-4s %s%n",
                            document, feedback, format, missing.isEmpty() ? "same text" : "LACKS " + missing);
                    good &= missing.isEmpty();
                }
            }
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        System.exit(good ? 0 : 1);
    }

    /** The lines of the text that the other program did not see; where lines break does not count. */
    private static List<String> missing(String wanted, String seen) {
        String all = squashed(seen);
        return wanted.lines()
                .filter(line -> !line.matches("[=_-]*"))
                // Marks, bullets and numbers are drawn, not written, elsewhere.
                .map(line -> line.replaceAll("^(?:- |\\d+\\. |  \\w[\\w ]*: )", ""))
                .flatMap(line -> Stream.of(line.split("\\[|\\]\\([A-H, ]+\\)")))
                .filter(line -> !line.isBlank() && !all.contains(squashed(line)))
                .toList();
    }

    /** Letters, digits and signs that every font has; the others are named differently, format by format. */
    private static String squashed(String text) {
        return text.replaceAll("\\[U\\+[0-9A-F]{4,6}]", "").replaceAll("[^\\x21-\\x7e\\u00a1-\\u04ff]+", "");
    }

    private static Path download(String address, Path file) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(address + " answers " + response.statusCode());
        }
        try (InputStream in = response.body()) {
            Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + "\n" + output);
        }
    }
}
