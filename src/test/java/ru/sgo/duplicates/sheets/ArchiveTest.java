package ru.sgo.duplicates.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ru.sgo.duplicates.sheets.UnpackedFiles.LeftOut;
import ru.sgo.duplicates.sheets.UnpackedFiles.UnpackedFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchiveTest {

	private static final String CSV = "ФИО;Класс\nИванов Пётр;5-А\n";

	private static final Charset CP866 = Charset.forName("IBM866");

	@TempDir
	private Path folder;

	private Path unpacked;

	@BeforeEach
	void makeFolder() throws IOException {
		this.unpacked = Files.createDirectory(this.folder.resolve("unpacked"));
	}

	@Test
	void itsFilesComeOutOneByOneUnderTheirNames() throws IOException {
		UnpackedFiles files = unpack(zip(StandardCharsets.UTF_8, "Школа 5/", "", "Школа 5/5-А.csv", CSV, "6.csv", CSV));
		assertThat(files.files()).extracting(UnpackedFile::name).containsExactly("Школа 5/5-А.csv", "6.csv");
		assertThat(files.files()).allSatisfy(file -> assertThat(file.file()).hasContent(CSV).hasParent(this.unpacked));
		assertThat(files.leftOut()).isEmpty();
	}

	@Test
	void namesOfWindowsAndOfProgramsThatSayNothingAreRead() throws IOException {
		assertThat(unpack(zip(CP866, "Школа № 5.csv".replace('№', 'N'), CSV)).files()).extracting(UnpackedFile::name)
			.containsExactly("Школа N 5.csv");
		byte[] unspoken = zip(StandardCharsets.ISO_8859_1,
				new String("Школа № 5.csv".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), CSV);
		assertThat(unpack(unspoken).files()).extracting(UnpackedFile::name).containsExactly("Школа № 5.csv");
	}

	@Test
	void whatNobodyHasSentOnPurposeIsLeftOutAndNamed() throws IOException {
		UnpackedFiles files = unpack(zip(StandardCharsets.UTF_8, "~$5-А.xlsx", "1", "a/.~lock.5-А.ods#", "1",
				"__MACOSX/._5-А.csv", "1", ".DS_Store", "1", "a/Thumbs.db", "1", "5-А.csv", CSV));
		assertThat(files.files()).extracting(UnpackedFile::name).containsExactly("5-А.csv");
		assertThat(files.leftOut()).containsExactly(new LeftOut("~$5-А.xlsx", LeftOutReason.LOCK_FILE),
				new LeftOut("a/.~lock.5-А.ods#", LeftOutReason.LOCK_FILE),
				new LeftOut("__MACOSX/._5-А.csv", LeftOutReason.HIDDEN), new LeftOut(".DS_Store", LeftOutReason.HIDDEN),
				new LeftOut("a/Thumbs.db", LeftOutReason.HIDDEN));
	}

	@Test
	void noNameLeadsOutOfTheFolder() throws IOException {
		UnpackedFiles files = unpack(
				zip(StandardCharsets.UTF_8, "../../evil.csv", CSV, "/etc/evil.csv", CSV, "..\\evil\u0007.csv", CSV));
		assertThat(files.files()).extracting(UnpackedFile::name)
			.containsExactly("evil.csv", "etc/evil.csv", "evil.csv");
		assertThat(files.files()).extracting(UnpackedFile::file)
			.doesNotHaveDuplicates()
			.allSatisfy(file -> assertThat(file).hasParent(this.unpacked));
		assertThat(this.folder.getParent().resolve("evil.csv")).doesNotExist();
	}

	@Test
	void anArchiveInAnArchiveIsUnpackedAndOneInThatIsNot() throws IOException {
		byte[] innermost = zip(StandardCharsets.UTF_8, "в.csv", CSV);
		byte[] inner = zip(Map.of("б.csv", bytes(CSV), "innermost.zip", innermost));
		UnpackedFiles files = unpack(zip(Map.of("inner.zip", inner)));
		assertThat(files.files()).extracting(UnpackedFile::name).containsExactly("inner.zip/б.csv");
		assertThat(files.leftOut()).containsExactly(new LeftOut("inner.zip/innermost.zip", LeftOutReason.NESTED));
		assertThat(this.unpacked.toFile().list()).hasSize(1);
	}

	@Test
	void aWorkbookIsNoArchiveAndStaysWhole() throws IOException {
		byte[] workbook = Workbooks.xlsx(Workbooks.row(1, Workbooks.text("ФИО")));
		assertThat(Archive.isOne(write(workbook))).isFalse();
		assertThat(Archive.isOne(write(bytes(CSV)))).isFalse();
		assertThat(Archive.isOne(write(new byte[0]))).isFalse();
		byte[] sent = zip(Map.of("5-А.xlsx", workbook));
		assertThat(Archive.isOne(write(sent))).isTrue();
		assertThat(unpack(sent).files()).singleElement()
			.satisfies(file -> assertThat(Spreadsheet.of(file.file()).kind()).isEqualTo(SheetKind.XLSX));
	}

	@ParameterizedTest
	@EnumSource(value = EncryptionMethod.class, names = { "AES", "ZIP_STANDARD" })
	void aPasswordOpensALockedArchive(EncryptionMethod method) throws IOException {
		Path locked = locked(method, "Пароль1");
		assertThat(Archive.isOne(locked)).isTrue();
		assertThat(Archive.of(locked, "Пароль1").unpack(this.unpacked, ArchiveLimits.USUAL).files()).singleElement()
			.satisfies(file -> assertThat(file.file()).hasContent(CSV))
			.satisfies(file -> assertThat(file.name()).isEqualTo("5-А.csv"));
		assertRefused(locked, null, ArchiveLimits.USUAL, SheetRefusal.PASSWORD_WANTED);
		for (int i = 0; i < ((method == EncryptionMethod.AES) ? 20 : 600); i++) {
			assertRefused(locked, "Пароль" + (i + 2), ArchiveLimits.USUAL, SheetRefusal.PASSWORD_WRONG);
		}
	}

	@Test
	void aBombIsRefusedAndLeavesNothing() throws IOException {
		Path bomb = write(zip(StandardCharsets.UTF_8, "а.csv", CSV, "б.csv", "0".repeat(80 << 20)));
		assertRefused(bomb, null, ArchiveLimits.USUAL, SheetRefusal.TOO_LARGE);
		Path small = write(zip(StandardCharsets.UTF_8, "а.csv", CSV, "б.csv", CSV));
		assertRefused(small, null, new ArchiveLimits(1, 1000, 100), SheetRefusal.TOO_LARGE);
		assertRefused(small, null, new ArchiveLimits(10, 60, 100), SheetRefusal.TOO_LARGE);
		byte[] inner = zip(StandardCharsets.UTF_8, "а.csv", CSV, "б.csv", CSV);
		assertRefused(write(zip(Map.of("inner.zip", inner))), null, new ArchiveLimits(2, 1000, 100),
				SheetRefusal.TOO_LARGE);
	}

	@Test
	void aDirectoryThatLiesAboutItsLengthIsRefused() throws IOException {
		byte[] file = zip(StandardCharsets.UTF_8, "а.csv", CSV);
		file[file.length - 12] = (byte) 0xFF;
		file[file.length - 11] = (byte) 0xFF;
		assertThatExceptionOfType(SheetsRefused.class).isThrownBy(() -> unpack(file));
	}

	@Test
	void everyDamageEndsInAWord() throws IOException {
		byte[] whole = zip(StandardCharsets.UTF_8, "Школа 5/5-А.csv", CSV.repeat(50), "б.csv", CSV);
		Random random = new Random(5);
		for (int round = 0; round < 500; round++) {
			byte[] damaged = whole.clone();
			for (int i = 0; i <= round % 5; i++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			byte[] sent = (round % 3 == 0) ? Arrays.copyOf(damaged, 4 + random.nextInt(damaged.length - 4)) : damaged;
			try {
				Archive.isOne(write(sent));
				unpack(sent);
			}
			catch (SheetsRefused refused) {
				assertThat(refused.reason()).isNotNull();
			}
		}
	}

	private UnpackedFiles unpack(byte[] archive) throws IOException {
		return Archive.of(write(archive), null).unpack(this.unpacked, ArchiveLimits.USUAL);
	}

	private void assertRefused(Path archive, @Nullable String password, ArchiveLimits limits, SheetRefusal reason)
			throws IOException {
		String[] before = this.unpacked.toFile().list();
		assertThatExceptionOfType(SheetsRefused.class)
			.isThrownBy(() -> Archive.of(archive, password).unpack(this.unpacked, limits))
			.satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
		assertThat(this.unpacked.toFile().list()).containsExactlyInAnyOrder(before);
	}

	private Path write(byte[] archive) throws IOException {
		return Files.write(this.folder.resolve("sent.zip"), archive);
	}

	private Path locked(EncryptionMethod method, String password) throws IOException {
		Path file = this.folder.resolve("locked.zip");
		ZipParameters parameters = new ZipParameters();
		parameters.setEncryptFiles(true);
		parameters.setEncryptionMethod(method);
		parameters.setFileNameInZip("5-А.csv");
		try (ZipFile zip = new ZipFile(file.toFile(), password.toCharArray())) {
			zip.addStream(new ByteArrayInputStream(bytes(CSV)), parameters);
		}
		return file;
	}

	/** Names and texts in turn. */
	private static byte[] zip(Charset names, String... entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
			for (int i = 0; i < entries.length; i += 2) {
				zip.putNextEntry(new ZipEntry(entries[i]));
				zip.write(bytes(entries[i + 1]));
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(entries).entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
