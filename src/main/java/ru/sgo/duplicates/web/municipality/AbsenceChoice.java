package ru.sgo.duplicates.web.municipality;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.headcount.AbsenceCause;
import ru.sgo.duplicates.headcount.AbsenceFilter;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * Which children that are nowhere the reader wants to see, as in the address, and what
 * there is to choose from; an unknown word chooses nothing out.
 *
 * @param withMarked also those of whom it is known where they are
 */
record AbsenceChoice(@Nullable String text, @Nullable String organization, @Nullable String cause,
		@Nullable Boolean withMarked) {

	AbsenceFilter toFilter() {
		return new AbsenceFilter(this.text, this.organization, ChoiceWords.constant(AbsenceCause.class, this.cause),
				Boolean.TRUE.equals(this.withMarked));
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return toFilter().on();
	}

	public List<String> causes() {
		return ChoiceWords.of(AbsenceCause.class);
	}

}
