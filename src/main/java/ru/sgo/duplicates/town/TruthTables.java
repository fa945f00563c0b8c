package ru.sgo.duplicates.town;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import ru.sgo.duplicates.detection.Tier;

/**
 * Writes what a report over a period ought to say: {@code truth.csv} has the accounts of
 * one child, {@code negatives.csv} the children who look alike, {@code singles.csv} the
 * accounts that count twice in the period. What has not happened by the day of the plan
 * is left out. Two children of one name and birth date may also come by chance (in a town
 * of a million some eighty pairs do). Of these nothing is told, and where one of them has
 * a second account without documents, nobody can tell whose it is.
 */
final class TruthTables implements Closeable {

	private final LocalDate asOf;

	private final LocalDate from;

	private final LocalDate to;

	private final Table truth;

	private final Table negatives;

	private final Table singles;

	private int groups;

	TruthTables(Path folder, LocalDate asOf, LocalDate from, LocalDate to) throws IOException {
		this.asOf = asOf;
		this.from = from;
		this.to = to;
		this.truth = new Table(folder.resolve("truth.csv"), "group;account;role;cause;tier;in_report;responsible;slip");
		this.negatives = new Table(folder.resolve("negatives.csv"), "account_a;account_b;why");
		this.singles = new Table(folder.resolve("singles.csv"), "account;kind;org_a;org_b");
	}

	void write(Household household) throws IOException {
		List<Truth.Copy> copies = household.copies().stream().filter(copy -> isMade(copy.account())).toList();
		if (!copies.isEmpty() && isMade(household.original())) {
			write(household.original(), copies);
		}
		for (Truth.Different pair : household.different()) {
			if (isMade(pair.a()) && isMade(pair.b())) {
				this.negatives.row(pair.a().number(), pair.b().number(), pair.why());
			}
		}
		for (Truth.CountedTwice twice : household.countedTwice()) {
			if (twice.account().isIn(twice.organizationA(), this.from, this.to)
					&& twice.account().isIn(twice.organizationB(), this.from, this.to)) {
				this.singles.row(twice.account().number(), word(twice.kind()), twice.organizationA(),
						twice.organizationB());
			}
		}
	}

	/** The account to keep goes with the copy that is most like it. */
	private void write(AccountSheet original, List<Truth.Copy> copies) throws IOException {
		String group = "g" + this.groups++;
		long present = copies.stream().filter(copy -> isPresent(copy.account())).count();
		Truth.Copy likest = copies.stream()
			.filter(copy -> copy.tier() == Tier.IDENTICAL)
			.findFirst()
			.orElse(copies.get(0));
		row(group, original, "keep", likest, isPresent(original) && present > 0);
		boolean othersPresent = present > 1 || isPresent(original);
		for (Truth.Copy copy : copies) {
			row(group, copy.account(), "delete", copy, isPresent(copy.account()) && othersPresent);
		}
	}

	private void row(String group, AccountSheet account, String role, Truth.Copy copy, boolean inReport)
			throws IOException {
		this.truth.row(group, account.number(), role, word(copy.cause()), word(copy.tier()),
				inReport ? "True" : "False", copy.responsible(), copy.slipCodes());
	}

	private boolean isMade(AccountSheet account) {
		return !account.createdOn().isAfter(this.asOf);
	}

	private boolean isPresent(AccountSheet account) {
		return isMade(account) && account.isPresent(this.from, this.to);
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public void close() throws IOException {
		try (this.truth; this.negatives; this.singles) {
			// Closes all three, whatever happens to one.
		}
	}

}
