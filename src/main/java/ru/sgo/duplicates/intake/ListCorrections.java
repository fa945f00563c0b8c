package ru.sgo.duplicates.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.lists.ListSheet;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.sheets.SheetsRefused;

/**
 * What a person puts right of lists before they are loaded: how they were understood, and
 * what was locked. Each time it is looked anew what would become of the registry.
 */
@Service
public class ListCorrections {

	private final ImportRuns runs;

	private final SentLists lists;

	private final OpenedLists opened;

	private final UploadFolder uploads;

	private final HeldImports held;

	private final BroughtOrganizations brought;

	private final SentFiles files;

	private final Organizations organizations;

	private final Clock clock;

	ListCorrections(ImportRuns runs, SentLists lists, OpenedLists opened, UploadFolder uploads, HeldImports held,
			BroughtOrganizations brought, SentFiles files, Organizations organizations, Clock clock) {
		this.runs = runs;
		this.lists = lists;
		this.opened = opened;
		this.uploads = uploads;
		this.held = held;
		this.brought = brought;
		this.files = files;
		this.organizations = organizations;
		this.clock = clock;
	}

	/**
	 * Says how lists are to be understood; what was said of their columns is remembered
	 * for their headers.
	 * @param wishes by the names of the files
	 */
	public ImportOutcome correct(long id, Map<String, ListWish> wishes, Actor by, Scope scope) {
		return look(id, by, scope, () -> wishes.forEach((name, wish) -> {
			this.lists.say(id, name, wish);
			headers(id, name, wish).forEach(this.lists::remember);
		}));
	}

	/**
	 * Opens a locked list, or a locked archive of lists.
	 * @param password used at once and kept nowhere
	 */
	public ImportOutcome unlock(long id, String name, String password, Actor by, Scope scope) {
		if (!isLookedAt(id, scope)) {
			return refusal(id, scope);
		}
		List<SentList> sent = this.lists.of(id);
		Optional<SentList> locked = sent.stream()
			.filter(list -> list.name().equals(name) && list.file() != null)
			.findFirst();
		if (locked.isEmpty()) {
			return new ImportOutcome.Unknown();
		}
		List<SentList> open;
		try {
			open = this.opened.copies(locked.get(), password);
		}
		catch (SheetsRefused ex) {
			return new ImportOutcome.Refused(FailureCode.of(ex.reason()).messageKey());
		}
		ImportOutcome outcome = this.held.goOn(id, by, false,
				() -> this.lists.replace(id, locked.get(), placed(open, locked.get(), sent)));
		this.uploads.remove((outcome instanceof ImportOutcome.Accepted) ? List.of(locked.get().file())
				: open.stream().map(SentList::file).filter(Objects::nonNull).toList());
		return outcome;
	}

	/** One takes the place of what was locked; the files of an archive stand behind. */
	private static List<SentList> placed(List<SentList> open, SentList locked, List<SentList> sent) {
		Set<String> others = sent.stream()
			.map(SentList::name)
			.filter(name -> !name.equals(locked.name()))
			.collect(Collectors.toSet());
		int behind = sent.stream().mapToInt(SentList::place).max().orElse(0) + 1;
		return OpenedLists.numbered(open, (open.size() == 1) ? locked.place() : behind, others);
	}

	/**
	 * Makes organizations together with the lists that name them; lists of no other one
	 * become theirs.
	 */
	public ImportOutcome bring(long id, List<BroughtOrganization> organizations, Actor by, Scope scope) {
		if (!isLookedAt(id, scope)) {
			return refusal(id, scope);
		}
		if (!mayBring(scope)) {
			return new ImportOutcome.Refused(ProblemCode.ORGANIZATION_NOT_YOURS_TO_MAKE.messageKey());
		}
		long codes = organizations.stream().map(BroughtOrganization::code).distinct().count();
		if (codes < organizations.size() || organizations.stream().anyMatch(one -> this.brought.isTaken(one.code()))) {
			return new ImportOutcome.Refused("intake.refused.code-taken");
		}
		if (this.files.of(id).stream().anyMatch(file -> file.part() == Part.ORGANIZATIONS)) {
			return new ImportOutcome.Refused("intake.refused.organizations-sent");
		}
		return look(id, by, scope, () -> {
			this.brought.add(id, organizations);
			organizations.forEach(organization -> giveItsLists(id, organization));
		});
	}

	private void giveItsLists(long id, BroughtOrganization organization) {
		String named = Objects.requireNonNullElse(organization.named(), organization.name());
		this.lists.understood(id)
			.stream()
			.filter(list -> list.whose().organization() == null && named.equals(list.whose().organizationRead()))
			.map(UnderstoodList::file)
			.distinct()
			.forEach(file -> this.lists.say(id, file, new ListWish(organization.code(), null, Map.of())));
	}

	/** Whether somebody of the scope may make organizations. */
	public boolean mayBring(Scope scope) {
		return this.organizations.isOfAuthority(scope.parameter());
	}

	/** The organizations that an import brings; none if it is not in the scope. */
	public List<BroughtOrganization> brought(long id, Scope scope) {
		return isSeen(id, scope) ? this.brought.of(id) : List.of();
	}

	/** Those that its lists name and the registry lacks, likewise. */
	public List<UnknownOrganization> unknown(long id, Scope scope) {
		return isSeen(id, scope) ? this.brought.unknown(id) : List.of();
	}

	private boolean isSeen(long id, Scope scope) {
		return this.runs.find(id, scope, this.clock.instant()).isPresent();
	}

	private ImportOutcome look(long id, Actor by, Scope scope, Runnable change) {
		return isLookedAt(id, scope) ? this.held.goOn(id, by, false, change) : refusal(id, scope);
	}

	private ImportOutcome refusal(long id, Scope scope) {
		return isSeen(id, scope) ? new ImportOutcome.NotHeld() : new ImportOutcome.Unknown();
	}

	private boolean isLookedAt(long id, Scope scope) {
		return this.runs.find(id, scope, this.clock.instant())
			.filter(run -> run.isHeld() && run.sent().preview())
			.isPresent();
	}

	/** By each header of the file what is said of its headings. */
	private Map<String, Map<String, String>> headers(long id, String name, ListWish wish) {
		Map<String, Map<String, String>> headers = new HashMap<>();
		this.lists.headers(id, name).forEach((header, headings) -> {
			Map<String, String> said = new HashMap<>();
			wish.columns().forEach((heading, field) -> {
				if (headings.contains(heading)) {
					said.put(ListSheet.words(heading), field);
				}
			});
			if (!said.isEmpty()) {
				headers.put(header, said);
			}
		});
		return headers;
	}

}
