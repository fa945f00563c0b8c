package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.report.AccountFile;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.FoundDoubleCount;
import ru.sgo.duplicates.report.FoundGroup;
import ru.sgo.duplicates.report.FoundLine;
import ru.sgo.duplicates.report.OrganizationTree;
import ru.sgo.duplicates.report.StoredReasons;

/**
 * What the machine proposes for a case, as it is kept with it.
 *
 * @param keep the id of the account to keep; empty where the authority has to say
 * @param responsible the organization that owes the first deletion or withdrawal
 * @param reasons those of the whole, or of the account to keep
 * @param attends the organization where the child attends, if the dates tell
 * @param from the first day of attendance there
 */
record CaseProposal(Tier tier, Cause cause, Certainty certainty, Identity identity, @Nullable Long keep,
		@Nullable Long responsible, StoredReasons reasons, @Nullable Long attends, @Nullable LocalDate from,
		List<CaseAccount> accounts) {

	CaseProposal {
		accounts = List.copyOf(accounts);
	}

	static CaseProposal of(FoundGroup group, OrganizationTree places) {
		List<CaseAccount> accounts = group.all()
			.stream()
			.map(line -> new CaseAccount(line.account().id().value(), line.role(), line.cause(),
					id(line.responsible(), places), line.reasons(), line.account().fingerprint()))
			.toList();
		FoundLine first = group.lines().get(0);
		return new CaseProposal(group.tier(), group.cause(), group.certainty(), group.identity(),
				group.keep().map(line -> line.account().id().value()).orElse(null),
				group.others().stream().map(line -> id(line.responsible(), places)).findFirst().orElse(null),
				group.keep().orElse(first).reasons(),
				(group.attends() != null) ? id(group.attends().organization(), places) : null,
				(group.attends() != null) ? group.attends().from() : null, accounts);
	}

	static CaseProposal of(FoundDoubleCount found, OrganizationTree places) {
		StoredReasons reasons = StoredReasons.of(found.count().reasons());
		long account = found.account().id().value();
		Long responsible = found.count()
			.plan()
			.steps()
			.stream()
			.map(step -> places.id(step.organization()))
			.findFirst()
			.orElse(null);
		return new CaseProposal(Tier.IDENTICAL, found.count().kind().cause(), found.count().certainty(),
				Identity.DOCUMENT, account, responsible, reasons, places.id(found.count().organizationB()),
				CaseDoubleCount.attendedSince(found.account().candidate(), found.count().organizationB(),
						found.count().since()),
				List.of(new CaseAccount(account, AccountRole.KEEP, found.count().kind().cause(), responsible, reasons,
						found.account().fingerprint())));
	}

	/** The same, with its accounts. */
	CaseProposal with(List<CaseAccount> all) {
		return new CaseProposal(this.tier, this.cause, this.certainty, this.identity, this.keep, this.responsible,
				this.reasons, this.attends, this.from, all);
	}

	/** The same, the child attending there. */
	CaseProposal attending(long organization, LocalDate since, long owes) {
		return new CaseProposal(this.tier, this.cause, this.certainty, this.identity, this.keep, owes, this.reasons,
				organization, since, this.accounts);
	}

	/** The same, no surer than that. */
	CaseProposal atMost(Certainty other) {
		return new CaseProposal(this.tier, this.cause, this.certainty.and(other), this.identity, this.keep,
				this.responsible, this.reasons, this.attends, this.from, this.accounts);
	}

	Set<Long> accountIds() {
		return this.accounts.stream().map(CaseAccount::id).collect(Collectors.toSet());
	}

	Set<Long> deletions() {
		return this.accounts.stream()
			.filter(account -> account.role() == AccountRole.DELETE)
			.map(CaseAccount::id)
			.collect(Collectors.toSet());
	}

	/** Whether these are its very accounts, with the data that it is about. */
	boolean isAbout(List<CaseAccount> others) {
		return fingerprints(others).equals(fingerprints(this.accounts));
	}

	private static Map<Long, String> fingerprints(List<CaseAccount> accounts) {
		return accounts.stream().collect(Collectors.toMap(CaseAccount::id, CaseAccount::fingerprint));
	}

	/** Whether the accounts still have the data that it is about. */
	boolean isStillAbout(Collection<AccountFile> files) {
		Map<Long, String> now = files.stream()
			.collect(Collectors.toMap(file -> file.id().value(), AccountFile::fingerprint));
		return this.accounts.stream()
			.filter(account -> now.containsKey(account.id()))
			.allMatch(account -> account.fingerprint().equals(now.get(account.id())));
	}

	private static @Nullable Long id(@Nullable String code, OrganizationTree places) {
		return (code != null) ? places.id(code) : null;
	}

}
