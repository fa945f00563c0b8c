package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** How long something will still take, as far as that can be said. */
@Component("pace")
public class PaceWords {

	private static final int MINUTE = 60;

	/** Nobody counts single seconds. */
	private static final int STEP = 10;

	private final Words words;

	PaceWords(Words words) {
		this.words = words;
	}

	/**
	 * «Осталось примерно 40 с», up to the next ten seconds, or the next minute where it
	 * is more than one.
	 * @param seconds above 0
	 * @return {@code null} where nothing is known
	 */
	public @Nullable String left(@Nullable Double seconds) {
		if (seconds == null) {
			return null;
		}
		long rounded = (long) Math.ceil(seconds / STEP) * STEP;
		return (rounded < MINUTE) ? this.words.say("progress.left.seconds", rounded)
				: this.words.say("progress.left.minutes", (long) Math.ceil(seconds / MINUTE));
	}

}
