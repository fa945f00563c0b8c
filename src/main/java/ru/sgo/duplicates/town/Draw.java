package ru.sgo.duplicates.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** A list of names, drawn by the counts of their bearers. */
final class Draw {

	private final List<String> names;

	private final Set<String> borne;

	private final int[] upTo;

	/**
	 * Reads a list.
	 * @param file of a name and a count a line, without its ending
	 */
	Draw(String file) {
		InputStream in = Objects.requireNonNull(Draw.class.getResourceAsStream("/town/" + file + ".txt"), file);
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			List<String> lines = reader.lines().toList();
			this.names = lines.stream().map(line -> line.substring(0, line.lastIndexOf(' '))).toList();
			this.borne = Set.copyOf(this.names);
			this.upTo = new int[lines.size()];
			int sum = 0;
			for (int i = 0; i < lines.size(); i++) {
				sum += Integer.parseInt(lines.get(i).substring(lines.get(i).lastIndexOf(' ') + 1));
				this.upTo[i] = sum;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The names, the most frequent first. */
	List<String> names() {
		return this.names;
	}

	boolean has(String name) {
		return this.borne.contains(name);
	}

	/** One of the ten that occur most often: the lists begin with them. */
	String frequent(Random random) {
		return this.names.get(random.nextInt(10));
	}

	String draw(Random random) {
		int place = Arrays.binarySearch(this.upTo, random.nextInt(this.upTo[this.upTo.length - 1]) + 1);
		return this.names.get((place >= 0) ? place : -place - 1);
	}

}
