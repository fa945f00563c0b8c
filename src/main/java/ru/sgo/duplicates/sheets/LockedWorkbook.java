package ru.sgo.duplicates.sheets;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/** A workbook under a password, which may be opened once and for all. */
public final class LockedWorkbook {

	/** A workbook of old Excel is held in memory while its lock is taken off. */
	private static final long LARGEST_OLD = 32L << 20;

	/** The lock of a workbook of old Excel is among its first records. */
	private static final int FIRST_RECORDS = 16;

	private final Path file;

	private final SheetKind kind;

	private LockedWorkbook(Path file, SheetKind kind) {
		this.file = file;
		this.kind = kind;
	}

	/**
	 * Whether a file is one, by its bytes.
	 * @throws IOException if it cannot be read at all
	 */
	public static boolean isOne(Path file) throws IOException {
		if (!KindOfFile.isContainer(file)) {
			return false;
		}
		try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
			DirectoryNode root = container.getRoot();
			return root.hasEntryCaseInsensitive("EncryptedPackage")
					|| root.hasEntryCaseInsensitive("Workbook") && hasLock(root);
		}
		catch (IOException | RuntimeException ex) {
			// A damaged one is no locked one.
			return false;
		}
	}

	private static boolean hasLock(DirectoryNode root) throws IOException {
		try (DataInputStream in = new DataInputStream(
				root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook")))) {
			byte[] head = new byte[2 * LittleEndian.SHORT_SIZE];
			for (int record = 0; record < FIRST_RECORDS; record++) {
				in.readFully(head);
				if (LittleEndian.getUShort(head) == FilePassRecord.sid) {
					return true;
				}
				in.skipNBytes(LittleEndian.getUShort(head, LittleEndian.SHORT_SIZE));
			}
			return false;
		}
		catch (EOFException ex) {
			return false;
		}
	}

	/**
	 * A workbook to be opened.
	 * @throws SheetsRefused if it is none
	 */
	public static LockedWorkbook of(Path file) throws IOException {
		return new LockedWorkbook(file, KindOfFile.of(file));
	}

	/**
	 * Writes it without the lock into another file, in place of what that holds.
	 * @param password that opens it; kept nowhere
	 * @throws SheetsRefused if the password is another one, or if it cannot be opened at
	 * all
	 */
	public void open(String password, Path open) throws IOException {
		if (this.kind == SheetKind.XLSX) {
			Files.move(LockedPackage.open(this.file, password), open, StandardCopyOption.REPLACE_EXISTING);
		}
		else {
			openOld(password, open);
		}
	}

	private void openOld(String password, Path open) throws IOException {
		if (Files.size(this.file) > LARGEST_OLD) {
			throw new SheetsRefused(SheetRefusal.PASSWORD_UNSUPPORTED);
		}
		Biff8EncryptionKey.setCurrentUserPassword(Objects.requireNonNull(password));
		try (POIFSFileSystem container = new POIFSFileSystem(this.file.toFile(), true);
				HSSFWorkbook workbook = new HSSFWorkbook(container);
				OutputStream out = Files.newOutputStream(open)) {
			Biff8EncryptionKey.setCurrentUserPassword(null);
			workbook.write(out);
		}
		catch (EncryptedDocumentException ex) {
			throw new SheetsRefused(SheetRefusal.PASSWORD_WRONG, 1, ex);
		}
		catch (RuntimeException ex) {
			throw new SheetsRefused(SheetRefusal.PASSWORD_UNSUPPORTED, 1, ex);
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
	}

}
