package ru.sgo.duplicates.detection;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A pair of one child that was missed, or one of two children that was joined.
 *
 * @param slips by which the two accounts differ
 * @param tier in which they were found, if they were
 * @param why what hid or joined them
 * @param comparison how they compare
 */
record Misjudged(Account a, Account b, Set<String> slips, @Nullable Tier tier, String why, Comparison comparison) {

	static final String HEADING = "what;slips;tier;why;weight;levels;a;b";

	/** The pairs with such slips that were not joined. */
	static Stream<Misjudged> missed(EvaluatedTown town, Predicate<Set<String>> slips) {
		List<AccountPair> missed = town.town()
			.pairs(slips)
			.stream()
			.filter(pair -> !EvaluatedTowns.JOINED.contains(town.found().getOrDefault(pair, Tier.CHECK)))
			.toList();
		Set<Long> compared = compared(town.town().accounts(), missed);
		return missed.stream().map(pair -> {
			Comparison comparison = comparison(town, pair);
			String why = compared.contains(key(town.town().accounts(), pair)) ? why(comparison) : "not compared";
			return of(town, pair, town.town().copies().get(pair), why, comparison);
		});
	}

	/** The pairs of two children that were joined. */
	static Stream<Misjudged> wrong(EvaluatedTown town) {
		return town.found()
			.entrySet()
			.stream()
			.filter(pair -> EvaluatedTowns.JOINED.contains(pair.getValue()) && !town.isRight(pair.getKey()))
			.map(pair -> {
				Set<String> slips = new TreeSet<>(town.town().slips().getOrDefault(pair.getKey().first(), Set.of()));
				slips.addAll(town.town().slips().getOrDefault(pair.getKey().second(), Set.of()));
				Comparison comparison = comparison(town, pair.getKey());
				String alike = town.town().lookAlikes().getOrDefault(pair.getKey(), "chance");
				boolean itself = EvaluatedTowns.JOINED
					.contains((comparison.tier() != null) ? comparison.tier() : Tier.CHECK);
				return of(town, pair.getKey(), slips, alike + (itself ? "" : " by way of another"), comparison);
			});
	}

	private static Misjudged of(EvaluatedTown town, AccountPair pair, Set<String> slips, String why,
			Comparison comparison) {
		Population accounts = town.town().accounts();
		return new Misjudged(accounts.account(accounts.place(pair.first())),
				accounts.account(accounts.place(pair.second())), slips, town.found().get(pair), why, comparison);
	}

	private static String why(Comparison comparison) {
		if (comparison.bar() != null) {
			return "kept apart: " + comparison.bar();
		}
		if (comparison.weight() < Parameters.PROBABLE) {
			return (comparison.weight() < Parameters.CHECK) ? "weight below CHECK" : "weight of CHECK";
		}
		return (comparison.doubt() != null) ? "doubt: " + comparison.doubt() : "fits others as well";
	}

	private static Comparison comparison(EvaluatedTown town, AccountPair pair) {
		Population accounts = town.town().accounts();
		return Detection.compare(Population.of(List.of(accounts.account(accounts.place(pair.first())),
				accounts.account(accounts.place(pair.second())))), town.statistics(), DeclaredPairs.NONE);
	}

	/** Those of the pairs that a blocking key brings together. */
	private static Set<Long> compared(Population accounts, Collection<AccountPair> pairs) {
		Set<Long> some = pairs.stream().map(pair -> key(accounts, pair)).collect(Collectors.toSet());
		return Arrays.stream(new Blocking(accounts).pairs()).filter(some::contains).boxed().collect(Collectors.toSet());
	}

	private static long key(Population accounts, AccountPair pair) {
		int one = accounts.place(pair.first());
		int other = accounts.place(pair.second());
		return ((long) Math.min(one, other) << 32) | Math.max(one, other);
	}

	/** How they compare, field by field. */
	String levels() {
		return this.comparison.findings()
			.stream()
			.filter(finding -> finding.level() != Level.MISSING && finding.level() != Level.NONE)
			.map(Finding::code)
			.collect(Collectors.joining(" "));
	}

	/** As a line of a table. */
	String line(String what) {
		return String.join(";", what, String.join("+", new TreeSet<>(this.slips)), String.valueOf(this.tier), this.why,
				String.format(Locale.ROOT, "%.1f", this.comparison.weight()), levels(), text(this.a), text(this.b));
	}

	private static String text(Account account) {
		return account.number() + " " + account.name().surname() + "|" + account.name().givenName() + "|"
				+ account.name().patronymic() + " " + account.birthDate() + ((account.snils() != null) ? " СНИЛС" : "")
				+ ((account.birthCertificate() != null) ? " " + account.birthCertificate() : "");
	}

}
