package ru.sgo.duplicates.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The words of an account's names, field by field. Where two or three names stand in one
 * field, or a syllable in the wrong one, the words are the same though no field is:
 * {@code "Жиделёв Никита Андреевич"; "-"} and {@code "Жиделёв"; "Никита"; "Андреевич"}.
 */
final class NameWords {

	private static final int PATRONYMIC = 2;

	private static final int FIELDS = 3;

	private final List<List<String>> byField;

	private NameWords(List<List<String>> byField) {
		this.byField = byField;
	}

	/**
	 * How all words compare.
	 *
	 * @param level of the two in which they differ, if they differ
	 * @param left the word of the one; empty if they do not differ
	 * @param right the word of the other
	 * @param patronymicMissing whether the one patronymic is nowhere in the other account
	 */
	record Match(Level level, String left, String right, boolean patronymicMissing) {

		static final Match EQUAL = new Match(Level.EQUAL, "", "", false);

		/** Whether the two differ in this name, as it stands in its field. */
		boolean isOf(String name) {
			return this.level != Level.EQUAL && (name.equals(this.left) || name.equals(this.right));
		}

		Match withoutPatronymic() {
			return new Match(this.level, this.left, this.right, true);
		}

	}

	static NameWords of(Population population, int place) {
		List<List<String>> byField = new ArrayList<>();
		for (int field = 0; field <= PATRONYMIC; field++) {
			byField.add(of(population.names().spelling(population.name(place, field))));
		}
		return new NameWords(byField);
	}

	/** The words of one name that have a sound. */
	private static List<String> of(String name) {
		return Stream.of(name.split(" ")).filter(word -> !Skeleton.of(word).isEmpty()).toList();
	}

	/** {@code null} if the words are others, or stand in the fields in one way. */
	@Nullable Match match(NameWords other) {
		boolean oneLacks = hasPatronymic() != other.hasPatronymic();
		boolean grouped = count(0) != other.count(0) || count(1) != other.count(1);
		if (!oneLacks && !grouped) {
			return null;
		}
		Match match = match(all(PATRONYMIC), other.all(PATRONYMIC));
		if (match != null || !oneLacks || !grouped) {
			return match;
		}
		Match others = match(all(PATRONYMIC - 1), other.all(PATRONYMIC - 1));
		return (others != null) ? others.withoutPatronymic() : null;
	}

	private boolean hasPatronymic() {
		return count(PATRONYMIC) > 0;
	}

	private int count(int field) {
		return this.byField.get(field).size();
	}

	/** Of the fields up to this one. */
	private List<String> all(int lastField) {
		return this.byField.subList(0, lastField + 1).stream().flatMap(List::stream).toList();
	}

	private static @Nullable Match match(List<String> one, List<String> other) {
		List<String> left = new ArrayList<>(one);
		List<String> right = new ArrayList<>(other);
		for (String word : one) {
			String sound = Skeleton.of(word);
			right.stream().filter(heard -> Skeleton.of(heard).equals(sound)).findFirst().ifPresent(equal -> {
				left.remove(word);
				right.remove(equal);
			});
		}
		return (left.size() > right.size()) ? rest(right, left) : rest(left, right);
	}

	/**
	 * What is left when the equal words are taken away. A slip is none in words run
	 * together: there Мария and Марина would be one.
	 */
	private static @Nullable Match rest(List<String> fewer, List<String> more) {
		if (more.isEmpty()) {
			return Match.EQUAL;
		}
		if (fewer.size() != 1 || more.size() > FIELDS) {
			return null;
		}
		if (more.size() > 1) {
			return areRunTogether("", more, Skeleton.of(fewer.get(0))) ? Match.EQUAL : null;
		}
		Level level = level(more.get(0), fewer.get(0));
		return (level != Level.DIFFERENT) ? new Match(level, more.get(0), fewer.get(0), false) : null;
	}

	/** Whether the words, in whatever order, sound as the one. */
	private static boolean areRunTogether(String begun, List<String> words, String sound) {
		return words.isEmpty() ? Skeleton.of(begun).equals(sound) : IntStream.range(0, words.size()).anyMatch(next -> {
			List<String> others = new ArrayList<>(words);
			return areRunTogether(begun + others.remove(next), others, sound);
		});
	}

	private static Level level(String a, String b) {
		if (GivenNames.areSame(a, b)) {
			return Level.SAME_NAME;
		}
		return Spelling.slip(a, b);
	}

}
