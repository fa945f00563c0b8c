package ru.sgo.duplicates.lists;

/**
 * Whose the columns are where a list tells of a child and of its representative. What is
 * told of a person begins with the name; where headings do not say whose it is, the one
 * beside whom a passport, a telephone or a kinship stands is no child.
 */
final class Persons {

	private Persons() {
	}

	/** By the columns, whether each is about a representative. */
	static boolean[] ofRepresentatives(HeadingText[] texts, HeadingMeaning[] meanings) {
		int[] person = new int[texts.length];
		int count = 0;
		for (int i = 0; i < texts.length; i++) {
			ListField field = meanings[i].field();
			boolean begins = field != null && field.beginsPerson() || texts[i].ofRepresentative() && isName(texts[i])
					|| texts[i].ofRepresentative() && (i == 0 || !texts[i - 1].ofRepresentative())
							&& !isTold(person, texts, i, count);
			count += begins ? 1 : 0;
			person[i] = count;
		}
		boolean[] others = others(texts, meanings, person, count);
		boolean[] columns = new boolean[texts.length];
		for (int i = 0; i < texts.length; i++) {
			ListField field = meanings[i].field();
			columns[i] = texts[i].ofRepresentative()
					|| field != null && field.isOfAnyPerson() && others[person[i]] && !texts[i].ofChild()
							&& (field == ListField.PASSPORT || isElsewhere(field, meanings, texts, person, others));
		}
		return columns;
	}

	private static boolean isName(HeadingText text) {
		return text.words().contains("фио") || text.words().contains("фамилия") || text.words().startsWith("ф и о");
	}

	/** A kinship behind a bare name belongs to that name, not to a new person. */
	private static boolean isTold(int[] person, HeadingText[] texts, int at, int count) {
		return count > 0 && texts[at].words().contains("родств") && at > 0 && person[at - 1] == count;
	}

	private static boolean[] others(HeadingText[] texts, HeadingMeaning[] meanings, int[] person, int count) {
		int[] grown = new int[count + 1];
		boolean[] said = new boolean[count + 1];
		for (int i = 0; i < texts.length; i++) {
			ListField field = meanings[i].field();
			if (texts[i].ofRepresentative()) {
				grown[person[i]] += 2;
			}
			if (field == ListField.PASSPORT || texts[i].words().matches(".*(телефон|e-?mail|почт|место работы).*")) {
				grown[person[i]]++;
			}
			if (texts[i].ofChild()) {
				said[person[i]] = true;
			}
			if (field != null && !field.isOfAnyPerson() && field != ListField.ORGANIZATION) {
				grown[person[i]]--;
			}
		}
		boolean[] others = new boolean[count + 1];
		int names = 0;
		int least = -1;
		for (int one = 0; one <= count; one++) {
			if (begins(meanings, texts, person, one)) {
				names++;
				least = (least < 0 || (said[one] ? -9 : grown[one]) < (said[least] ? -9 : grown[least])) ? one : least;
			}
		}
		for (int one = 0; one <= count; one++) {
			boolean named = begins(meanings, texts, person, one);
			others[one] = !said[one] && (named ? names > 1 && one != least : grown[one] > 1);
		}
		return others;
	}

	/** Whether a name that may be a child's stands in the columns of the person. */
	private static boolean begins(HeadingMeaning[] meanings, HeadingText[] texts, int[] person, int one) {
		for (int i = 0; i < meanings.length; i++) {
			ListField field = meanings[i].field();
			if (person[i] == one && field != null && field.beginsPerson() && !texts[i].ofRepresentative()) {
				return true;
			}
		}
		return false;
	}

	/** Whether the child has such a column, too: one alone is the child's. */
	private static boolean isElsewhere(ListField field, HeadingMeaning[] meanings, HeadingText[] texts, int[] person,
			boolean[] others) {
		for (int i = 0; i < meanings.length; i++) {
			if (meanings[i].field() == field && !texts[i].ofRepresentative()
					&& (!others[person[i]] || texts[i].ofChild())) {
				return true;
			}
		}
		return false;
	}

}
