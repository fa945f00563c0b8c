package ru.sgo.duplicates.detection;

/**
 * What of a name is compared, and brings accounts together, without reading its letters.
 * By the numbers of a lexicon; of no name at all everything is 0.
 */
final class Spoken {

	private final int[] sounds;

	private final int[] kin;

	private final char[] initials;

	private final int[] letters;

	private final byte[] words;

	private final int[] sums;

	private final int[] sumsOfInitials;

	Spoken(String[] spellings, String[] sounds) {
		int size = spellings.length;
		this.sounds = new int[size];
		this.kin = new int[size];
		this.initials = new char[size];
		this.letters = new int[size];
		this.words = new byte[size];
		this.sums = new int[size];
		this.sumsOfInitials = new int[size];
		for (int name = 1; name < size; name++) {
			read(name, spellings[name], sounds[name]);
		}
	}

	private void read(int name, String spelling, String sound) {
		this.sounds[name] = sound.hashCode() | 1;
		this.kin[name] = GivenNames.canonical(spelling, sound).hashCode() | 1;
		this.initials[name] = sound.isEmpty() ? ' ' : sound.charAt(0);
		for (int i = 0; i < sound.length(); i++) {
			this.letters[name] |= 1 << sound.charAt(i);
		}
		for (String word : spelling.split(" ")) {
			String heard = (word.length() == spelling.length()) ? sound : Skeleton.of(word);
			if (!heard.isEmpty()) {
				this.sums[name] += spread(GivenNames.canonical(word, heard).hashCode());
				this.sumsOfInitials[name] += spread(heard.charAt(0));
				this.words[name]++;
			}
		}
	}

	/** Sums of such numbers tell their terms. */
	private static int spread(int value) {
		return (int) Bits.mix(value);
	}

	/** The hash of the sound. */
	int sound(int name) {
		return this.sounds[name];
	}

	/** One number for all forms of a given name, and for its relations. */
	int kin(int name) {
		return this.kin[name];
	}

	/** The first letter of the sound; a space where it has none. */
	char initial(int name) {
		return this.initials[name];
	}

	/** The letters that occur, a bit each: in whatever order, and how often. */
	int letters(int name) {
		return this.letters[name];
	}

	/** How many words have a sound. */
	int words(int name) {
		return this.words[name];
	}

	/** The sum over the words, in whatever order. */
	int sum(int name) {
		return this.sums[name];
	}

	/** The sum over the first letters of the words. */
	int initials(int name) {
		return this.sumsOfInitials[name];
	}

}
