package ru.sgo.duplicates.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of the files in an archive, of which some are not worth a look. */
final class ArchiveNames {

	/** So the Russian Windows writes names, and says nothing about it. */
	static final Charset CP866 = Charset.forName("IBM866");

	private static final int LONGEST = 255;

	private ArchiveNames() {
	}

	/**
	 * The name as people wrote it, with its folders; no path that leads anywhere.
	 * @param read its bytes as {@link #CP866}, which has a sign for each
	 */
	static String readable(String read) {
		String name = utf8(read.getBytes(CP866)).orElse(read);
		String path = Arrays.stream(name.replace('\\', '/').split("/"))
			.map(part -> part.replaceAll("\\p{Cntrl}", "").strip())
			.filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
			.collect(Collectors.joining("/"));
		return path.substring(Math.max(0, path.length() - LONGEST));
	}

	/**
	 * Not every program that writes UTF-8 says so; other texts hardly ever look like it.
	 */
	private static Optional<String> utf8(byte[] name) {
		try {
			return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/** Why it is not worth a look, if it is not. */
	static Optional<LeftOutReason> leftOut(String name) {
		String last = name.substring(name.lastIndexOf('/') + 1);
		if (last.startsWith("~$") || last.startsWith(".~lock.")) {
			return Optional.of(LeftOutReason.LOCK_FILE);
		}
		boolean hidden = Arrays.stream(name.split("/"))
			.anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
		return (hidden || last.equalsIgnoreCase("Thumbs.db") || last.equalsIgnoreCase("desktop.ini"))
				? Optional.of(LeftOutReason.HIDDEN) : Optional.empty();
	}

}
