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
import java.util.function.UnaryOperator;

/** Draws Russian names as often as they occur. */
final class Names {

	private static final List<List<String>> FORMS = List.of(List.of("Наталья", "Наталия"), List.of("Софья", "София"),
			List.of("Даниил", "Данил", "Данила"), List.of("Мария", "Марья"));

	private final Draw boys = new Draw("boys");

	private final Draw girls = new Draw("girls");

	private final Draw surnames = new Draw("surnames");

	private final Draw patronymics = new Draw("patronymics");

	/** Who a child is, apart from dates and documents. */
	record Name(String surname, String givenName, String patronymic, boolean girl) {

		Name surname(String other) {
			return new Name(other, this.givenName, this.patronymic, this.girl);
		}

		Name given(String other) {
			return new Name(this.surname, other, this.patronymic, this.girl);
		}

		Name patronymic(String other) {
			return new Name(this.surname, this.givenName, other, this.girl);
		}

		/** The same change in all three. */
		Name each(UnaryOperator<String> change) {
			return new Name(change.apply(this.surname), change.apply(this.givenName), change.apply(this.patronymic),
					this.girl);
		}

		String all() {
			return this.surname + " " + this.givenName + " " + this.patronymic;
		}
	}

	/** One child in a hundred has a double surname, another one no patronymic. */
	Name draw(Random random) {
		boolean girl = random.nextBoolean();
		String surname = surname(girl, random);
		if (random.nextInt(100) == 0) {
			surname += "-" + surname(girl, random);
		}
		String[] patronymic = this.patronymics.draw(random).split(" ");
		return new Name(surname, givenName(girl, random), (random.nextInt(100) == 0) ? "" : patronymic[girl ? 1 : 0],
				girl);
	}

	String surname(boolean girl, Random random) {
		String surname = this.surnames.draw(random);
		return girl ? feminine(surname) : surname;
	}

	String givenName(boolean girl, Random random) {
		return (girl ? this.girls : this.boys).draw(random);
	}

	/** Whether children bear the given name: then it is no misspelling of another. */
	boolean isBorne(String givenName) {
		return this.boys.has(givenName) || this.girls.has(givenName);
	}

	/** The other lawful forms of a given name. */
	static List<String> otherForms(String givenName) {
		return FORMS.stream()
			.filter(forms -> forms.contains(givenName))
			.flatMap(List::stream)
			.filter(form -> !form.equals(givenName))
			.toList();
	}

	static boolean areFormsOfOne(String givenName, String other) {
		return givenName.equals(other) || otherForms(givenName).contains(other);
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

		boolean has(String name) {
			return this.names.contains(name);
		}

		String draw(Random random) {
			int place = Arrays.binarySearch(this.upTo, random.nextInt(this.upTo[this.upTo.length - 1]) + 1);
			return this.names.get((place >= 0) ? place : -place - 1);
		}

	}

}
