package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.headcount.DueCause;
import ru.sgo.duplicates.headcount.DueLeaverFilter;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * Which of those who should have left the reader wants to see, as in the address, and
 * what there is to choose from; an unknown word chooses nothing out.
 */
record DueLeaverChoice(@Nullable String text, @Nullable String organization, @Nullable String cause) {

	DueLeaverFilter toFilter() {
		return new DueLeaverFilter(this.text, this.organization, ChoiceWords.constant(DueCause.class, this.cause));
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return toFilter().on();
	}

	public List<String> causes() {
		return ChoiceWords.of(DueCause.class);
	}

}
