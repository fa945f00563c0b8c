package ru.sgo.duplicates.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LockedFilesTest {

	private static final String PASSWORD = "Школа5!";

	@TempDir
	private Path folder;

	static Stream<Arguments> locked() throws Exception {
		return Stream.of(Arguments.of("XLSX of 2010 and later", SheetKind.XLSX, xlsx(EncryptionMode.agile, PASSWORD)),
				Arguments.of("XLSX of 2007", SheetKind.XLSX, xlsx(EncryptionMode.standard, PASSWORD)),
				Arguments.of("XLS", SheetKind.XLS, xls()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("locked")
	void aPasswordOpensAFile(String name, SheetKind kind, byte[] file) throws IOException {
		assertThat(ReadSheets.kind(this.folder, file)).isEqualTo(kind);
		assertThat(read(file, PASSWORD).lines()).containsExactly("1: ФИО", "2: Иванов Пётр");
		assertThat(this.folder).isDirectoryContaining("regex:.*table").isDirectoryNotContaining("regex:.*open.*");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("locked")
	void withoutItsPasswordAFileIsRefused(String name, SheetKind kind, byte[] file) {
		assertRefused(file, null, SheetRefusal.PASSWORD_WANTED);
		assertRefused(file, "школа5!", SheetRefusal.PASSWORD_WRONG);
		assertRefused(file, "", SheetRefusal.PASSWORD_WRONG);
		assertThat(this.folder).isDirectoryNotContaining("regex:.*open.*");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("locked")
	void aLockedFileCutInTheMiddleIsRefused(String name, SheetKind kind, byte[] file) {
		assertThatExceptionOfType(SheetsRefused.class)
			.isThrownBy(() -> read(Arrays.copyOf(file, file.length / 2), PASSWORD));
		assertThat(this.folder).isDirectoryNotContaining("regex:.*open.*");
	}

	/** Excel locks so what may be read by all and changed by none. */
	@Test
	void whatIsOnlyProtectedAgainstChangesIsRead() throws Exception {
		assertThat(read(xlsx(EncryptionMode.agile, Decryptor.DEFAULT_PASSWORD), null).lines()).hasSize(2);
	}

	@Test
	void aPasswordThatNobodyNeedsDoesNoHarm() throws IOException {
		assertThat(read(plain(), PASSWORD).lines()).hasSize(2);
		assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
	}

	@Test
	void aLockedDocumentIsNoTable() throws Exception {
		byte[] document = encrypted(
				Workbooks.zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")),
				EncryptionMode.agile, PASSWORD);
		assertRefused(document, PASSWORD, SheetRefusal.NOT_A_TABLE);
	}

	@Test
	void aLockedOdsIsToBeSavedWithoutPassword() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
		parts.put("META-INF/manifest.xml",
				"<m:manifest xmlns:m=\"urn:m\"><m:file-entry><m:encryption-data/>" + "</m:file-entry></m:manifest>");
		assertRefused(Workbooks.zip(parts), PASSWORD, SheetRefusal.PASSWORD_UNSUPPORTED);
	}

	private ReadSheets read(byte[] file, @Nullable String password) throws IOException {
		ReadSheets read = new ReadSheets();
		Spreadsheet.of(Files.write(this.folder.resolve("table"), file), password).read(SheetLimits.USUAL, read);
		return read;
	}

	private void assertRefused(byte[] file, @Nullable String password, SheetRefusal reason) {
		assertThatExceptionOfType(SheetsRefused.class).isThrownBy(() -> read(file, password))
			.satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private static byte[] plain() {
		return Workbooks
			.xlsx(Workbooks.row(1, Workbooks.text("ФИО")) + Workbooks.row(2, Workbooks.text("Иванов Пётр")));
	}

	private static byte[] xlsx(EncryptionMode mode, String password) throws IOException, GeneralSecurityException {
		return encrypted(plain(), mode, password);
	}

	private static byte[] encrypted(byte[] content, EncryptionMode mode, String password)
			throws IOException, GeneralSecurityException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem container = new POIFSFileSystem()) {
			Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
			encryptor.confirmPassword(password);
			try (OutputStream out = encryptor.getDataStream(container)) {
				out.write(content);
			}
			container.writeFilesystem(bytes);
		}
		return bytes.toByteArray();
	}

	private static byte[] xls() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			workbook.createSheet("Лист1").createRow(0).createCell(0).setCellValue("ФИО");
			workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("Иванов Пётр");
			Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
			workbook.write(bytes);
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
		return bytes.toByteArray();
	}

}
