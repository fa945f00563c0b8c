package ru.sgo.duplicates.cards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A card with all of its remarks.
 *
 * @param card who it is, beside one of the remarks
 */
public record FaultyCard(CardLine card, List<Remark> remarks) {

	private static final Comparator<Remark> SUREST_FIRST = Comparator
		.comparing((Remark remark) -> remark.kind().advice())
		.thenComparing(Remark::kind);

	public FaultyCard {
		remarks = remarks.stream().sorted(SUREST_FIRST).toList();
		if (remarks.isEmpty()) {
			throw new IllegalArgumentException("A faulty card has at least one remark");
		}
	}

	/** Puts the lines of each card together, in the order of the lines. */
	static List<FaultyCard> of(List<CardLine> lines) {
		Map<String, List<CardLine>> byNumber = new LinkedHashMap<>();
		lines.forEach(line -> byNumber.computeIfAbsent(line.number(), absent -> new ArrayList<>()).add(line));
		return byNumber.values()
			.stream()
			.map(card -> new FaultyCard(card.get(0), card.stream().map(CardLine::remark).toList()))
			.toList();
	}

}
