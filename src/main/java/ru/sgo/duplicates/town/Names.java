package ru.sgo.duplicates.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Draws Russian names as often as they occur. */
final class Names {

	private final Draw boys = new Draw("boys");

	private final Draw girls = new Draw("girls");

	private final Draw surnames = new Draw("surnames");

	private final Draw patronymics = new Draw("patronymics");

	/** Who a child is, apart from dates and documents. */
	record Name(String surname, String givenName, String patronymic, boolean girl) {

		Name of(String otherGivenName) {
			return new Name(this.surname, otherGivenName, this.patronymic, this.girl);
		}
	}

	Name draw(Random random) {
		boolean girl = random.nextBoolean();
		String surname = this.surnames.draw(random);
		String[] patronymic = this.patronymics.draw(random).split(" ");
		return new Name(girl ? feminine(surname) : surname, givenName(girl, random), patronymic[girl ? 1 : 0], girl);
	}

	String givenName(boolean girl, Random random) {
		return (girl ? this.girls : this.boys).draw(random);
	}

	/** Иванов, Иванова; Смоленский, Смоленская; Шевченко stays. */
	private static String feminine(String surname) {
		if (surname.endsWith("ий")) {
			return surname.substring(0, surname.length() - 2) + "ая";
		}
		return surname.matches(".*(ов|ев|ёв|ин|ын)") ? surname + "а" : surname;
	}

	/** One list, drawn by its counts. */
	private static final class Draw {

		private final List<String> names;

		private final int[] upTo;

		Draw(String file) {
			InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream("/town/" + file + ".txt"), file);
			try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
				List<String> lines = reader.lines().toList();
				this.names = lines.stream().map(line -> line.substring(0, line.lastIndexOf(' '))).toList();
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

		String draw(Random random) {
			int place = java.util.Arrays.binarySearch(this.upTo, random.nextInt(this.upTo[this.upTo.length - 1]) + 1);
			return this.names.get((place >= 0) ? place : -place - 1);
		}

	}

}
