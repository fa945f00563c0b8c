package ru.sgo.duplicates.notice;

import java.util.Locale;
import java.util.Set;

/** Names of files and folders that any program can save. */
final class FileNames {

	/** Windows and its ZIP folders take no longer path, nor these signs. */
	private static final int LONGEST_NAME = 60;

	private static final String FORBIDDEN = "[\\p{Cntrl}\\\\/:*?\"<>|]+";

	private FileNames() {
	}

	/** Two codes may differ in signs that no folder can bear. */
	static String folder(Addressee to, Set<String> taken) {
		String wanted = plain(to.code() + " " + to.shortName());
		String name = wanted;
		for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
			name = wanted + " (" + i + ")";
		}
		return name;
	}

	/** The text without what no name of a file may bear. */
	static String plain(String text) {
		String name = text.replaceAll(FORBIDDEN, " ").replaceAll(" {2,}", " ");
		int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
		return name.substring(0, name.offsetByCodePoints(0, length)).replaceAll("^[. ]+|[. ]+$", "");
	}

}
