package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import ru.sgo.duplicates.headcount.OriginFilter;
import ru.sgo.duplicates.headcount.OriginLine;
import ru.sgo.duplicates.headcount.OriginOrder;
import ru.sgo.duplicates.headcount.Origins;
import ru.sgo.duplicates.registry.TypedText;

/**
 * Which origins of duplicates the reader wants to see, as in the address; an unknown word
 * chooses nothing out.
 *
 * @param authority the code; the reader's own unless said otherwise
 * @param text part of the name or code of an organization
 * @param organization the code of one
 * @param sort what the organizations are sorted by
 */
record OriginChoice(@Nullable String authority, @Nullable String text, @Nullable String organization,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @Nullable String sort) {

	OriginFilter toFilter() {
		return new OriginFilter(this.organization, TypedText.day(this.from), TypedText.day(this.to));
	}

	/** The lines to show, in their order. */
	List<OriginLine> of(Origins origins) {
		String sought = (this.text != null) ? this.text.strip().toLowerCase(Locale.ROOT) : "";
		return origins.sorted(order())
			.stream()
			.filter(line -> (line.organization() + " " + line.name()).toLowerCase(Locale.ROOT).contains(sought))
			.toList();
	}

	public OriginOrder order() {
		return Optional.ofNullable(this.sort).flatMap(OriginOrder::of).orElse(OriginOrder.DUPLICATES);
	}

	/** How many of the choices besides the text choose something. */
	public int on() {
		return toFilter().on();
	}

}
