package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.sheets.UnpackedFiles.LeftOut;
import ru.sgo.duplicates.sheets.UnpackedFiles.UnpackedFile;

/** One archive on its way into a folder, with the archives in it. */
final class Unpacking {

	private static final int BLOCK = 1 << 16;

	private final Path folder;

	private final char @Nullable [] password;

	private int entriesLeft;

	private long bytesLeft;

	private final List<UnpackedFile> files = new ArrayList<>();

	private final List<LeftOut> leftOut = new ArrayList<>();

	Unpacking(Path folder, @Nullable String password, int entries, long bytes) {
		this.folder = folder;
		this.password = (password != null) ? password.toCharArray() : null;
		this.entriesLeft = entries;
		this.bytesLeft = bytes;
	}

	/**
	 * Unpacks an archive.
	 * @throws SheetsRefused if it cannot be; what has been unpacked by then is still
	 * there
	 */
	void unpack(Path archive) throws IOException {
		unpack(archive, "");
	}

	UnpackedFiles result() {
		return new UnpackedFiles(this.files, this.leftOut);
	}

	/** Deletes what has been unpacked, but for the first of the files. */
	void undo(int kept) throws IOException {
		while (this.files.size() > kept) {
			Files.deleteIfExists(this.files.remove(this.files.size() - 1).file());
		}
	}

	/**
	 * Likewise.
	 * @param within the name of the archive in which it lies, with a slash; empty if in
	 * none
	 */
	private void unpack(Path archive, String within) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile(), this.password)) {
			zip.setCharset(ArchiveNames.CP866);
			for (FileHeader header : headers(archive, zip)) {
				if (!header.isDirectory() && header.getFileName() != null) {
					String name = ArchiveNames.readable(header.getFileName());
					unpack(zip, header, within, within + name);
				}
			}
		}
	}

	private List<FileHeader> headers(Path archive, ZipFile zip) {
		try {
			long entries = ArchiveDirectory.entries(archive);
			if (entries > this.entriesLeft) {
				throw new SheetsRefused(SheetRefusal.TOO_LARGE);
			}
			this.entriesLeft -= (int) entries;
			return zip.getFileHeaders();
		}
		catch (ZipException ex) {
			throw new SheetsRefused(reason(ex, SheetRefusal.BROKEN), 1, ex);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new SheetsRefused(SheetRefusal.BROKEN, 1, ex);
		}
	}

	private void unpack(ZipFile zip, FileHeader header, String within, String name) throws IOException {
		Optional<LeftOutReason> reason = ArchiveNames.leftOut(name);
		if (reason.isPresent()) {
			this.leftOut.add(new LeftOut(name, reason.get()));
			return;
		}
		if (header.isEncrypted() && this.password == null) {
			throw new SheetsRefused(SheetRefusal.PASSWORD_WANTED);
		}
		Path file = Files.createTempFile(this.folder, "unpacked", null);
		this.files.add(new UnpackedFile(name, file));
		try (OutputStream out = Files.newOutputStream(file)) {
			unpack(zip, header, out);
		}
		if (KindOfFile.isArchive(file)) {
			this.files.remove(this.files.size() - 1);
			unpackNested(file, within, name);
		}
	}

	private void unpack(ZipFile zip, FileHeader header, OutputStream out) throws IOException {
		byte[] block = new byte[BLOCK];
		try (InputStream in = zip.getInputStream(header)) {
			for (int read = in.read(block); read >= 0; read = in.read(block)) {
				this.bytesLeft -= read;
				if (this.bytesLeft < 0) {
					throw new SheetsRefused(SheetRefusal.TOO_LARGE);
				}
				writeTo(out, block, read);
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (ZipException ex) {
			throw new SheetsRefused(reason(ex, damage(header)), 1, ex);
		}
		catch (IOException ex) {
			throw new SheetsRefused(damage(header), 1, ex);
		}
	}

	/** A full disk is no fault of the archive. */
	private static void writeTo(OutputStream out, byte[] block, int length) {
		try {
			out.write(block, 0, length);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One of 256 wrong passwords passes the check of the old encryption. */
	private static SheetRefusal damage(FileHeader header) {
		return (header.getEncryptionMethod() == EncryptionMethod.ZIP_STANDARD) ? SheetRefusal.PASSWORD_WRONG
				: SheetRefusal.BROKEN;
	}

	private static SheetRefusal reason(ZipException why, SheetRefusal otherwise) {
		return switch (why.getType()) {
			case WRONG_PASSWORD -> SheetRefusal.PASSWORD_WRONG;
			case UNSUPPORTED_ENCRYPTION -> SheetRefusal.PASSWORD_UNSUPPORTED;
			case UNKNOWN_COMPRESSION_METHOD -> SheetRefusal.ARCHIVE;
			default -> otherwise;
		};
	}

	private void unpackNested(Path archive, String within, String name) throws IOException {
		int kept = this.files.size();
		try {
			if (within.isEmpty()) {
				unpack(archive, name + "/");
				return;
			}
		}
		catch (SheetsRefused ex) {
			if (ex.reason() == SheetRefusal.TOO_LARGE) {
				throw ex;
			}
			undo(kept);
		}
		finally {
			Files.delete(archive);
		}
		this.leftOut.add(new LeftOut(name, LeftOutReason.NESTED));
	}

}
