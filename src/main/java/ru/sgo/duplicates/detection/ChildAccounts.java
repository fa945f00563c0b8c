package ru.sgo.duplicates.detection;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Accounts of one block that are taken for one child so far. */
final class ChildAccounts {

	private final List<Account> members;

	private final @Nullable String snils;

	private final @Nullable String birthCertificate;

	/** {@code null} if it is unknown, or if a common document joined both. */
	private final @Nullable Sex sex;

	/** Whether common documents link all the members. */
	private final boolean linked;

	private ChildAccounts(List<Account> members, boolean linked) {
		this.members = members.stream().sorted(Account.BY_NUMBER).toList();
		this.snils = first(Account::snils);
		this.birthCertificate = first(Account::birthCertificate);
		List<Sex> sexes = this.members.stream().map(Account::sex).filter(Objects::nonNull).distinct().toList();
		this.sex = (sexes.size() == 1) ? sexes.get(0) : null;
		this.linked = linked;
	}

	private @Nullable String first(Function<Account, @Nullable String> document) {
		return this.members.stream().map(document).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** Accounts that bear the very same documents, or none at all. */
	static ChildAccounts alike(List<Account> accounts) {
		Account first = accounts.get(0);
		return new ChildAccounts(accounts, first.snils() != null || first.birthCertificate() != null);
	}

	static ChildAccounts join(List<ChildAccounts> sides, boolean byDocument) {
		if (sides.size() == 1) {
			return sides.get(0);
		}
		return new ChildAccounts(sides.stream().flatMap(side -> side.members.stream()).toList(), byDocument);
	}

	/** What is left of it when it may belong to either of two children. */
	Stream<ChildAccounts> alone() {
		return this.linked ? Stream.of(this)
				: this.members.stream().map(member -> new ChildAccounts(List.of(member), false));
	}

	boolean fits(ChildAccounts other, Set<AccountPair> distinct) {
		return agree(this.snils, other.snils) && agree(this.birthCertificate, other.birthCertificate)
				&& (agree(this.sex, other.sex) || sharesDocument(other))
				&& (distinct.isEmpty() || !isDistinctFrom(other, distinct));
	}

	Account first() {
		return this.members.get(0);
	}

	@Nullable String snils() {
		return this.snils;
	}

	@Nullable String birthCertificate() {
		return this.birthCertificate;
	}

	boolean isGroup() {
		return this.members.size() > 1;
	}

	/** The numbers of the accounts, in their order. */
	Stream<String> numbers() {
		return this.members.stream().map(Account::number);
	}

	boolean isLinked() {
		return this.linked;
	}

	private boolean isDistinctFrom(ChildAccounts other, Set<AccountPair> distinct) {
		return this.members.stream()
			.anyMatch(mine -> other.members.stream()
				.anyMatch(others -> distinct.contains(new AccountPair(mine.number(), others.number()))));
	}

	private boolean sharesDocument(ChildAccounts other) {
		return (this.snils != null && this.snils.equals(other.snils))
				|| (this.birthCertificate != null && this.birthCertificate.equals(other.birthCertificate));
	}

	private static boolean agree(@Nullable Object a, @Nullable Object b) {
		return a == null || b == null || a.equals(b);
	}

}
