package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.sheets.Archive;
import ru.sgo.duplicates.sheets.ArchiveLimits;
import ru.sgo.duplicates.sheets.LeftOutReason;
import ru.sgo.duplicates.sheets.LockedWorkbook;
import ru.sgo.duplicates.sheets.SheetsRefused;
import ru.sgo.duplicates.sheets.UnpackedFiles;

/**
 * Makes of what was sent lists that can be read: archives are unpacked, what is locked is
 * opened as soon as somebody has said the password. What does not open is kept as it is.
 */
@Component
class OpenedLists {

	private final UploadFolder uploads;

	OpenedLists(UploadFolder uploads) {
		this.uploads = uploads;
	}

	/** Keeps what was sent, and opens it. */
	List<SentList> keep(ListsRequest request) {
		List<SentList> kept = new ArrayList<>();
		try {
			for (Upload upload : request.files()) {
				kept.add(SentList.of(upload.name(), this.uploads.keep(upload), request.of(upload), request.all()));
				List<SentList> opened = opened(kept.get(kept.size() - 1), request.passwords().of(upload));
				kept.remove(kept.size() - 1);
				kept.addAll(opened);
			}
			return numbered(kept, 0, Set.of());
		}
		catch (RuntimeException ex) {
			this.uploads.remove(kept.stream().map(SentList::file).filter(Objects::nonNull).toList());
			throw ex;
		}
	}

	/**
	 * Gives lists places, and names that tell them apart.
	 * @param from the place of the first
	 * @param taken the names that others bear
	 */
	static List<SentList> numbered(List<SentList> lists, int from, Set<String> taken) {
		Set<String> names = new HashSet<>(taken);
		List<SentList> numbered = new ArrayList<>();
		for (SentList list : lists) {
			String name = list.name();
			for (int copy = 2; !names.add(name); copy++) {
				name = list.name() + " (" + copy + ")";
			}
			numbered.add(list.at(from + numbered.size(), name));
		}
		return numbered;
	}

	private List<SentList> opened(SentList list, @Nullable String password) {
		if (Archive.leftOut(list.name()).equals(Optional.of(LeftOutReason.LOCK_FILE))) {
			return List.of(list.refused(ProblemCode.LOCK_FILE.messageKey()));
		}
		Path file = file(list);
		try {
			boolean opens = Archive.isOne(file) || password != null && LockedWorkbook.isOne(file);
			List<SentList> opened = opens ? copies(list, password) : List.of(list);
			if (opened.stream().allMatch(one -> one.file() == null)) {
				return Stream.concat(opened.stream(), Stream.of(list.refused(FailureCode.EMPTY.messageKey()))).toList();
			}
			if (opens) {
				Files.delete(file);
			}
			return opened;
		}
		catch (SheetsRefused ex) {
			return List.of(list.refused(FailureCode.of(ex.reason()).messageKey()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list could not be opened", ex);
		}
	}

	/**
	 * Opens a list that is kept, or an archive of them; what it was stays.
	 * @throws SheetsRefused if it does not open
	 */
	List<SentList> copies(SentList list, @Nullable String password) {
		Path file = file(list);
		try {
			if (Archive.isOne(file)) {
				return entries(list, Archive.of(file, password).unpack(this.uploads.folder(), ArchiveLimits.USUAL),
						password);
			}
			return List.of(unlocked(list, file, (password != null) ? password : ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A list could not be opened", ex);
		}
	}

	private Path file(SentList list) {
		return this.uploads.find(Objects.requireNonNull(list.file()));
	}

	private List<SentList> entries(SentList archive, UnpackedFiles unpacked, @Nullable String password)
			throws IOException {
		List<SentList> lists = new ArrayList<>();
		for (UnpackedFiles.UnpackedFile entry : unpacked.files()) {
			Path file = this.uploads.adopt(entry.file());
			lists.add(unlockedIfItOpens(SentList.of(spoken(entry.name()), file, archive.wish(), archive.usual()), file,
					password));
		}
		for (UnpackedFiles.LeftOut entry : unpacked.leftOut()) {
			lists.add(SentList.leftOut(spoken(entry.name()), ProblemCode.of(entry.reason()).messageKey()));
		}
		return lists;
	}

	/** A file in a locked archive is often locked by the same password. */
	private SentList unlockedIfItOpens(SentList list, Path file, @Nullable String password) throws IOException {
		if (password == null || !LockedWorkbook.isOne(file)) {
			return list;
		}
		try {
			SentList opened = unlocked(list, file, password);
			Files.delete(file);
			return opened;
		}
		catch (SheetsRefused ex) {
			return list.refused(FailureCode.PASSWORD_WANTED.messageKey());
		}
	}

	private SentList unlocked(SentList list, Path file, String password) throws IOException {
		Path open = this.uploads.fresh();
		try {
			LockedWorkbook.of(file).open(password, open);
			return SentList.of(list.name(), this.uploads.adopt(open), list.wish(), list.usual());
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(open);
			throw ex;
		}
	}

	/** The folders of an archive tell as much as the names of its files. */
	private static String spoken(String entry) {
		return entry.replace("/", " · ");
	}

}
