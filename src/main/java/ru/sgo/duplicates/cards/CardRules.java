package ru.sgo.duplicates.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that can be said about a card. */
final class CardRules {

	/** Another number has all cards looked at again. */
	static final int VERSION = 3;

	private static final List<CardRule> ALL = List.of(new MarkerInName(), new RelativeNamed(), new SexAgainstNames(),
			new BirthDateImpossible(), new AdultAmongChildren(),
			(card, today) -> when(card.wrongSnils(), RemarkKind.SNILS_WRONG),
			(card, today) -> when(card.unusualCertificate(), RemarkKind.CERTIFICATE_UNUSUAL));

	private CardRules() {
	}

	static List<Remark> look(Card card, LocalDate today) {
		return ALL.stream().flatMap(rule -> rule.look(card, today).stream()).toList();
	}

	private static Optional<Remark> when(boolean wrong, RemarkKind kind) {
		return wrong ? Optional.of(Remark.of(kind)) : Optional.empty();
	}

}
