package org.openqpp.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqpp.intake.Document;
import org.openqpp.intake.Fixture;
import org.openqpp.intake.Limits;
import org.openqpp.intake.problem.Problem;
import org.openqpp.intake.problem.ProblemCode;
import org.openqpp.intake.qrda.EntityIds;
import org.openqpp.intake.qrda.QrdaWriter;
import org.openqpp.intake.qrda.QrdaWriter.Details;
import org.openqpp.scoring.submission.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of every kind, packed or not, good or not, side by side. */
class FileRunTest {

    private static final FileIntake INTAKE = FileIntake.of(Fixture.POLICY, EntityIds.UNKNOWN, Limits.DEFAULT);
    /** Documents say of each eligible instance whether it met the measure, so 91 are eligible. */
    private static final Fixture INDIVIDUAL =
            Fixture.INDIVIDUAL.with("\"eligiblePopulation\": 95", "\"eligiblePopulation\": 91");

    private static final byte[] XML = xml();
    private static final byte[] JSON = INDIVIDUAL.text().getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static byte[] xml() {
        Submission submission =
                INDIVIDUAL.taken().accepted().orElseThrow().submissions().get(0);
        return QrdaWriter.of(Fixture.POLICY)
                .write(QrdaWriter.documents(submission).get(0), Details.NONE);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static FileReading read(byte[] content) {
        return INTAKE.read("file", "file", new ByteArrayInputStream(content));
    }

    private static List<ProblemCode> codes(FileReading reading) {
        return reading.problems().stream().map(Problem::code).toList();
    }

    private List<FileReading> run(FileRun run, String... arguments) throws IOException, InterruptedException {
        List<FileReading> readings = new ArrayList<>();
        run.run(FoundFiles.of(List.of(arguments)).files(), readings::add);
        return readings;
    }

    private List<FileReading> run(String... arguments) throws IOException, InterruptedException {
        return run(new FileRun(INTAKE, 3), arguments);
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path zip(String name, Object... entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entries[i]));
                out.write((byte[]) entries[i + 1]);
            }
        }
        return file;
    }

    @Test
    void whatCountsIsTheContent() {
        assertThat(read(XML).content()).isEqualTo(Content.XML);
        assertThat(read(JSON).content()).isEqualTo(Content.JSON);
        assertThat(read(gzip(XML)).content()).isEqualTo(Content.XML);
        assertThat(read(gzip(gzip(JSON))).content()).isEqualTo(Content.JSON);
        assertThat(read(new String(XML, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16))
                        .accepted())
                .isTrue();
        for (byte[] content : List.of(XML, JSON, gzip(XML), gzip(JSON))) {
            assertThat(read(content).accepted()).isTrue();
            assertThat(read(content).converted()).hasSize(1);
        }
    }

    @Test
    void bothFormatsOfOneSubmissionAreConvertedAlike() {
        JsonMapper mapper = new JsonMapper();
        JsonNode ofXml = mapper.readTree(read(XML).converted().get(0));
        JsonNode ofJson = mapper.readTree(read(JSON).converted().get(0));

        assertThat(ofXml.at("/taxpayerIdentificationNumber")).isEqualTo(ofJson.at("/taxpayerIdentificationNumber"));
        assertThat(ofXml.at("/measurementSets/0/measurements/0/measureId"))
                .isEqualTo(ofJson.at("/measurementSets/0/measurements/0/measureId"));
        assertThat(ofXml.at("/measurementSets/0/source").asString()).isEqualTo("qrda3");
    }

    @Test
    void whatWasConvertedIsASubmission() {
        FileReading again = read(read(XML).converted().get(0).getBytes(StandardCharsets.UTF_8));

        assertThat(again.accepted()).isTrue();
    }

    @Test
    void otherContentIsRefusedWhateverItsName() {
        assertThat(codes(read("MZ binary".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(ProblemCode.UNKNOWN_CONTENT);
        assertThat(codes(read(new byte[0]))).containsExactly(ProblemCode.FILE_EMPTY);
        assertThat(codes(read(" \r\n ".getBytes(StandardCharsets.UTF_8)))).containsExactly(ProblemCode.FILE_EMPTY);
        assertThat(codes(read(gzip(gzip(gzip(XML)))))).containsExactly(ProblemCode.UNKNOWN_CONTENT);
        assertThat(codes(read(new byte[5000]))).containsExactly(ProblemCode.UNKNOWN_CONTENT);
    }

    @Test
    void cutOffCompressedDataAreRefused() {
        byte[] packed = gzip(XML);
        for (int length : new int[] {3, 10, 20, packed.length / 2, packed.length - 1}) {
            assertThat(codes(read(Arrays.copyOf(packed, length)))).containsExactly(ProblemCode.COMPRESSED_DATA_BROKEN);
        }
        packed[packed.length / 2] ^= 0x55;
        assertThat(codes(read(packed))).isNotEmpty();
    }

    @Test
    void aBombInGzipIsCutAtTheLimit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write("<ClinicalDocument>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                out.write(blanks);
            }
        }

        assertThat(codes(read(bytes.toByteArray()))).containsExactly(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void endlessGarbageIsNotReadToItsEnd() {
        assertThat(codes(INTAKE.read("endless", "endless", new Endless((byte) 'x'))))
                .containsExactly(ProblemCode.UNKNOWN_CONTENT);
        assertThat(codes(INTAKE.read("endless", "endless", new Endless((byte) '<'))))
                .containsExactly(ProblemCode.FILE_TOO_LARGE);
        assertThat(codes(INTAKE.read("endless", "endless", new Endless((byte) '['))))
                .containsExactly(ProblemCode.FILE_TOO_LARGE);
        assertThat(codes(INTAKE.read("endless", "endless", new Endless((byte) ' '))))
                .containsExactly(ProblemCode.UNKNOWN_CONTENT);
    }

    @Test
    void keepsTheOrderAndGoesOnAfterBadFiles() throws IOException, InterruptedException {
        for (int i = 100; i < 160; i++) {
            write("many/" + i + ".xml", i % 3 == 0 ? "<broken".getBytes(StandardCharsets.UTF_8) : XML);
        }
        write("many/readme.txt", JSON);
        write("many/.hidden.xml", XML);
        FoundFiles found = FoundFiles.of(List.of(folder.resolve("many").toString()));
        List<FileReading> readings = run(folder.resolve("many").toString());

        assertThat(found.passedOver()).isEqualTo(2);
        assertThat(readings).hasSize(60);
        for (int i = 0; i < 60; i++) {
            assertThat(readings.get(i).inside()).isEqualTo((i + 100) + ".xml");
            assertThat(readings.get(i).accepted()).isEqualTo((i + 100) % 3 != 0);
        }
    }

    @Test
    void entriesOfArchivesAreDocumentsOfTheirOwn() throws IOException, InterruptedException {
        Path zip = zip(
                "all.zip",
                "a.xml",
                XML,
                "deep/b.json",
                JSON,
                "c.xml.gz",
                gzip(XML),
                "../../evil.xml",
                XML,
                "inner.zip",
                Files.readAllBytes(zip("inner.zip", "x.xml", XML)),
                "notes.txt",
                "notes".getBytes(StandardCharsets.UTF_8));
        List<FileReading> readings = run(zip.toString());

        assertThat(readings)
                .extracting(FileReading::inside)
                .map(inside -> inside.replace('\\', '/'))
                .containsExactly(
                        "all.zip/a.xml",
                        "all.zip/deep/b.json",
                        "all.zip/c.xml.gz",
                        "all.zip/evil.xml",
                        "all.zip/inner.zip",
                        "all.zip/notes.txt");
        assertThat(readings).extracting(FileReading::accepted).containsExactly(true, true, true, true, false, false);
        assertThat(readings.get(0).name()).isEqualTo(zip + "!/a.xml");
    }

    @Test
    void namesInArchivesDoNothingToATerminal() throws IOException, InterruptedException {
        Path zip = zip("odd.zip", "\u001b[31mred\n.xml", XML, "C:\\windows\\é.xml", XML, "/", XML);

        assertThat(run(zip.toString()))
                .extracting(FileReading::name)
                .containsExactly(zip + "!/_[31mred_.xml", zip + "!/C_/windows/é.xml");
    }

    @Test
    void anArchiveWithTooManyFilesIsReadAsFarAsAllowed() throws IOException, InterruptedException {
        Path zip = zip("many.zip", "a.xml", XML, "b.xml", XML, "c.xml", XML);
        List<FileReading> readings = run(new FileRun(INTAKE, 2, 2, 1L << 30), zip.toString());

        assertThat(readings).extracting(FileReading::accepted).containsExactly(true, true, false);
        assertThat(readings.get(2).problems())
                .extracting(Problem::message)
                .containsExactly("The archive has 3 files; only the first 2 are read.");
    }

    @Test
    void sizesThatAnArchiveClaimsAreNotBelieved() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(zip("whole.zip", "a.xml", XML, "b.xml", XML));
        int directory = indexOf(whole, new byte[] {'P', 'K', 1, 2});
        // the uncompressed and the compressed size of the first file, in the directory of the archive
        for (int field : new int[] {24, 20}) {
            for (int size : new int[] {0, 1, Integer.MAX_VALUE}) {
                byte[] lying = whole.clone();
                for (int i = 0; i < 4; i++) {
                    lying[directory + field + i] = (byte) (size >>> (8 * i));
                }
                Path zip = write("lying.zip", lying);
                Path good = write("good.xml", XML);
                List<FileReading> readings = run(zip.toString(), good.toString());

                assertThat(readings.get(readings.size() - 1).accepted()).isTrue();
                assertThat(readings).allMatch(reading -> reading.defect().isEmpty());
                assertThat(readings)
                        .allMatch(reading -> reading.accepted()
                                || codes(reading).equals(List.of(ProblemCode.COMPRESSED_DATA_BROKEN))
                                || codes(reading).equals(List.of(ProblemCode.FILE_EMPTY))
                                || codes(reading).equals(List.of(ProblemCode.XML_MALFORMED)));
            }
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
    }

    @Test
    void aGigabyteOfOneCharacterInAnArchiveIsCutAtTheLimit() throws IOException, InterruptedException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("a.xml"));
            byte[] part = new byte[1 << 20];
            Arrays.fill(part, (byte) '<');
            for (int i = 0; i < 1024; i++) {
                out.write(part);
            }
            out.putNextEntry(new ZipEntry("b.xml"));
            out.write(XML);
        }
        List<FileReading> readings = run(file.toString());

        assertThat(codes(readings.get(0))).containsExactly(ProblemCode.FILE_TOO_LARGE);
        assertThat(readings.get(1).accepted()).isTrue();
    }

    @Test
    void anArchiveInAnArchiveOrInGzipIsNotOpened() throws IOException, InterruptedException {
        byte[] inner = Files.readAllBytes(zip("inner.zip", "x.xml", XML));
        Path outer = zip("outer.zip", "inner.zip", inner);
        Path packed = write("packed.zip.gz", gzip(inner));

        assertThat(run(outer.toString(), packed.toString()))
                .extracting(FileRunTest::codes)
                .containsExactly(List.of(ProblemCode.UNKNOWN_CONTENT), List.of(ProblemCode.UNKNOWN_CONTENT));
    }

    @Test
    void anotherEncodingIsTheDocumentsOwnMatter() {
        String text = new String(XML, StandardCharsets.UTF_8);
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)).accepted())
                .isTrue();
        assertThat(read(("\uFEFF" + INDIVIDUAL.text()).getBytes(StandardCharsets.UTF_16LE))
                        .accepted())
                .isTrue();
        assertThat(codes(read((" ".repeat(100) + "{\"a\": \"é\"}").getBytes(StandardCharsets.ISO_8859_1))))
                .isNotEmpty();
    }

    @Test
    void aDamagedArchiveIsOneProblem() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(zip("whole.zip", "a.xml", XML, "b.xml", XML));
        Path cut = write("cut.zip", Arrays.copyOf(whole, whole.length / 2));
        Path good = write("good.xml", XML);
        List<FileReading> readings = run(cut.toString(), good.toString());

        assertThat(codes(readings.get(0))).containsExactly(ProblemCode.COMPRESSED_DATA_BROKEN);
        assertThat(readings.get(1).accepted()).isTrue();
    }

    @Test
    void anArchiveThatGetsTooLargeIsNotReadOn() throws IOException, InterruptedException {
        Path zip = zip("big.zip", "a.xml", XML, "b.xml", XML, "c.xml", XML);
        List<FileReading> readings = run(new FileRun(INTAKE, 1, 10, XML.length + 10), zip.toString());

        assertThat(codes(readings.get(2))).containsExactly(ProblemCode.COMPRESSED_DATA_TOO_LARGE);
        assertThat(readings.get(0).accepted()).isTrue();
    }

    @Test
    void patternsAreUnderstood() throws IOException {
        write("p/a.xml", XML);
        write("p/b.json", JSON);
        write("p/q/c.xml", XML);

        assertThat(FoundFiles.of(List.of(folder + "/p/*.xml")).files()).hasSize(1);
        assertThat(FoundFiles.of(List.of(folder + "/p/**.xml")).files()).hasSize(2);
        assertThat(FoundFiles.of(List.of(folder + "/p/{a,b}.*")).files()).hasSize(2);
        assertThat(FoundFiles.of(List.of(folder + "/p/?/*.xml")).files()).hasSize(1);
        assertThat(FoundFiles.of(List.of(folder + "/p/*.txt", folder + "/nothing", "no*where/*"))
                        .missing())
                .hasSize(3);
    }

    @Test
    void aFileThatIsGoneIsAProblem() throws IOException, InterruptedException {
        Path file = write("gone.xml", XML);
        FoundFiles found = FoundFiles.of(List.of(file.toString()));
        Files.delete(file);
        List<FileReading> readings = new ArrayList<>();
        new FileRun(INTAKE, 2).run(found.files(), readings::add);

        assertThat(codes(readings.get(0))).containsExactly(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        Document packed = Unpacked.read(write("a.json.gz", gzip(JSON)), Limits.DEFAULT);
        Document plain = Unpacked.read(write("a.json", JSON), Limits.DEFAULT);

        assertThat(packed.content()).isEqualTo(JSON);
        assertThat(plain.content()).isEqualTo(JSON);
        assertThat(packed.name()).isEqualTo("a.json.gz");
    }

    /** A stream without an end. */
    private static final class Endless extends InputStream {
        private final byte value;

        Endless(byte value) {
            this.value = value;
        }

        @Override
        public int read() {
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, value);
            return length;
        }
    }
}
