package ru.sgo.duplicates.web;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.cards.CardFilter;
import ru.sgo.duplicates.cards.RemarkKind;

/**
 * Which cards the reader wants to see, as in the address.
 *
 * @param kind of a remark; an unknown one chooses nothing out
 */
record CardChoice(@Nullable String text, @Nullable String organization, @Nullable String kind) {

	CardFilter toFilter() {
		return new CardFilter(this.text, this.organization,
				(this.kind != null) ? RemarkKind.of(this.kind).orElse(null) : null);
	}

}
