package ru.sgo.duplicates.detection;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.jspecify.annotations.Nullable;

/**
 * Given names that are known to be names, of all peoples of Russia and its neighbours,
 * and which of them are forms of one. The table stands in {@code /names}, whose README
 * says where every part of it comes from; it is read at the first question.
 * <p>
 * Two names of this table that are not forms of one name are two children, however alike
 * in letters: Мария and Марина, Ильнар and Ильнур.
 */
final class GivenNames {

	/** A name that boys and girls bear, or of which it is not known, is in both. */
	private static final Set<String> BOYS = new HashSet<>();

	private static final Set<String> GIRLS = new HashSet<>();

	/** Of a name with several lawful spellings, the first of them. */
	private static final Map<String, String> FORMS = new HashMap<>();

	/** The lines in which people write the name, by its first spelling, for another. */
	private static final Map<String, Set<Integer>> RELATIONS = new HashMap<>();

	/** By sound: one word for all that are written for each other. */
	private static final Map<String, String> KIN;

	static {
		Stream.of("listed.txt", "peoples.txt").flatMap(NameFile::lines).forEach(line -> {
			if (!line.isMarked('f')) {
				BOYS.addAll(line.names());
			}
			if (!line.isMarked('m')) {
				GIRLS.addAll(line.names());
			}
		});
		List<NameFile.Line> forms = NameFile.lines("forms.txt").toList();
		forms.stream()
			.filter(line -> line.isMarked('='))
			.forEach(line -> line.names().forEach(name -> FORMS.put(name, line.names().get(0))));
		List<List<String>> related = forms.stream()
			.filter(line -> line.isMarked('~'))
			.map(NameFile.Line::names)
			.toList();
		for (int line = 0; line < related.size(); line++) {
			for (String name : related.get(line)) {
				RELATIONS.computeIfAbsent(form(name), absent -> new HashSet<>()).add(line);
			}
		}
		KIN = kin(related);
	}

	private GivenNames() {
	}

	/** Whether this is a known given name, normalised. */
	static boolean isKnown(String name) {
		return BOYS.contains(name) || GIRLS.contains(name);
	}

	/** Whose name it is; {@code null} if it is of both, or unknown. */
	static @Nullable Sex sex(String name) {
		boolean boys = BOYS.contains(name);
		if (boys == GIRLS.contains(name)) {
			return null;
		}
		return boys ? Sex.MALE : Sex.FEMALE;
	}

	/** Whether the two are lawful spellings of one name. */
	static boolean areSame(String a, String b) {
		return form(a).equals(form(b));
	}

	private static String form(String name) {
		return FORMS.getOrDefault(name, name);
	}

	/** Whether people write one for the other. */
	static boolean areRelated(String a, String b) {
		return !Collections.disjoint(relations(a), relations(b));
	}

	/** What is written for one spelling of a name is written for the others. */
	private static Set<Integer> relations(String name) {
		return RELATIONS.getOrDefault(form(name), Set.of());
	}

	/**
	 * One word for all lawful spellings of a name and for what people write for it: by it
	 * accounts are brought together. No name in Latin letters has it: rare as these are,
	 * they would weigh too much where little else is known.
	 * @param sound the {@link Skeleton} of the name
	 */
	static String canonical(String name, String sound) {
		return name.chars().anyMatch(LookAlikes::isCyrillic) ? KIN.getOrDefault(sound, sound) : sound;
	}

	/**
	 * By sound, the first of all that are linked. A short name of several others (Лина of
	 * Алина and of Полина) links nobody: it would bring all of these together.
	 */
	private static Map<String, String> kin(List<List<String>> related) {
		Stream<List<String>> links = related.stream()
			.map(line -> line.stream().filter(name -> relations(name).size() == 1).toList());
		Stream<List<String>> forms = FORMS.entrySet().stream().map(form -> List.of(form.getKey(), form.getValue()));
		Map<String, Set<String>> kin = new HashMap<>();
		Stream.concat(forms, links).forEach(line -> {
			Set<String> linked = new TreeSet<>();
			for (String name : line) {
				String sound = Skeleton.of(name);
				linked.add(sound);
				linked.addAll(kin.getOrDefault(sound, Set.of()));
			}
			linked.forEach(sound -> kin.put(sound, linked));
		});
		return kin.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, one -> '=' + one.getValue().iterator().next()));
	}

}
