package ru.sgo.duplicates.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A part of the table of given names, as it stands in {@code /names}. */
final class NameFile {

	private NameFile() {
	}

	/**
	 * Names of one kind.
	 *
	 * @param mark what they are, as the README of the files says
	 */
	record Line(char mark, List<String> names) {

		boolean isMarked(char sign) {
			return this.mark == sign;
		}

	}

	/** The lines that bear names, in their order. */
	static Stream<Line> lines(String file) {
		return text(file).lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#').map(line -> {
			String[] words = line.split(" ");
			return new Line(words[0].charAt(0), Arrays.asList(words).subList(1, words.length));
		});
	}

	private static String text(String file) {
		try (InputStream in = Objects.requireNonNull(NameFile.class.getResourceAsStream("/names/" + file))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
