package ru.sgo.duplicates.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What an authority puts on its letters, certificates and ledgers; whatever is
 * {@code null} is left out, or left free to be written by hand.
 *
 * @param fullName the authority's full name
 * @param signerPosition as what the signer signs
 * @param performer who has prepared the paper
 * @param version of what is kept; {@link #NEW} where nothing is
 */
public record Letterhead(@Nullable String fullName, @Nullable String address, @Nullable String telephone,
		@Nullable String signerPosition, @Nullable String signer, @Nullable String performer,
		@Nullable String performerTelephone, int version) {

	/** The version of a letterhead that nobody has kept yet. */
	public static final int NEW = -1;

	/** Nothing is known yet. */
	public static final Letterhead NONE = new Letterhead(null, null, null, null, null, null, null, NEW);

	/**
	 * Who sends, line by line.
	 * @param otherwise the name where no full one was said
	 */
	public List<String> sender(String otherwise) {
		return Stream.of(Objects.requireNonNullElse(this.fullName, otherwise), this.address, this.telephone)
			.filter(Objects::nonNull)
			.toList();
	}

	/** Who has prepared the paper, and how to reach them; empty if nobody was said. */
	public Optional<String> preparedBy() {
		return Optional
			.of(Stream.of(this.performer, this.performerTelephone)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(", ")))
			.filter(who -> !who.isEmpty());
	}

}
