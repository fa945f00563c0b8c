package ru.sgo.duplicates.detection;

/**
 * What of a name's sound is compared without reading its letters: its hash, and which
 * letters it has, a bit each, in whatever order and however often. By the numbers of a
 * lexicon.
 */
final class Spoken {

	private final int[] sounds;

	private final int[] letters;

	Spoken(Lexicon names) {
		this.sounds = new int[names.size()];
		this.letters = new int[names.size()];
		for (int name = 1; name < names.size(); name++) {
			String sound = names.sounds()[name];
			this.sounds[name] = sound.hashCode() | 1;
			for (int i = 0; i < sound.length(); i++) {
				this.letters[name] |= 1 << sound.charAt(i);
			}
		}
	}

	/** Never 0 but for no name at all. */
	int sound(int name) {
		return this.sounds[name];
	}

	int letters(int name) {
		return this.letters[name];
	}

}
