package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Files sent as one: a ZIP that is no workbook itself, with a password or without. */
public final class Archive {

	private final Path file;

	private final @Nullable String password;

	private Archive(Path file, @Nullable String password) {
		this.file = file;
		this.password = password;
	}

	/**
	 * Whether a file is one, by its bytes.
	 * @throws IOException if it cannot be read at all
	 */
	public static boolean isOne(Path file) throws IOException {
		return KindOfFile.isArchive(file);
	}

	/** Why a file of this name is not worth a look, if it is not. */
	public static Optional<LeftOutReason> leftOut(String name) {
		return ArchiveNames.leftOut(name);
	}

	/**
	 * An archive to be unpacked.
	 * @param password that opens its files, if they are locked; kept nowhere but here
	 */
	public static Archive of(Path file, @Nullable String password) {
		return new Archive(file, password);
	}

	/**
	 * Unpacks its files, and those of archives in it, into a folder, each readable for
	 * its owner only. Folders and what nobody has sent on purpose are left out.
	 * @throws SheetsRefused if it is damaged, too large or locked by another password;
	 * nothing has been unpacked then
	 * @throws IOException if the folder cannot be written to
	 */
	public UnpackedFiles unpack(Path folder, ArchiveLimits limits) throws IOException {
		Unpacking unpacking = new Unpacking(folder, this.password, limits.entries(),
				limits.bytesOf(Files.size(this.file)));
		try {
			unpacking.unpack(this.file);
			return unpacking.result();
		}
		catch (IOException | RuntimeException ex) {
			unpacking.undo(0);
			throw ex;
		}
	}

}
