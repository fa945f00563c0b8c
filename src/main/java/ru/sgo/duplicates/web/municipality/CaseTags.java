package ru.sgo.duplicates.web.municipality;

import java.util.ArrayList;
import java.util.List;

import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseSummary;
import ru.sgo.duplicates.resolution.CaseView;

/**
 * What stands beside the name of a case, none of it against another: how sure the machine
 * is stands there until a person has decided, and no longer.
 */
final class CaseTags {

	private final CaseView view;

	private final CaseSummary summary;

	private final List<CaseTag> tags = new ArrayList<>();

	private CaseTags(CaseView view) {
		this.view = view;
		this.summary = view.summary();
	}

	static List<CaseTag> of(CaseView view) {
		CaseTags tags = new CaseTags(view);
		tags.collect();
		return tags.tags;
	}

	private void collect() {
		if (this.summary.status() == CaseStatus.DISMISSED) {
			closedWithoutWork();
		}
		else {
			add(CaseTag.of("case.status", this.summary.status()));
			child();
			if (this.summary.status() == CaseStatus.FOUND) {
				howSure();
			}
		}
		if (this.summary.isUnlisted()) {
			unlisted();
		}
		if (this.summary.restricted()) {
			add(new CaseTag("case.restricted", "restricted", 0));
		}
		if (this.summary.progress().reopened() && this.summary.status().isUnclosed()) {
			add(new CaseTag("case.reopened", "disputed", 0));
		}
		if (this.summary.progress().preliminary() && (this.summary.status() == CaseStatus.CONFIRMED
				|| this.summary.status() == CaseStatus.AWAITING_CHECK)) {
			add(new CaseTag("case.preliminary", "look", 0));
		}
	}

	/** Nobody has called the children different whose case another one has taken over. */
	private void closedWithoutWork() {
		if (this.view.decision() == null) {
			add(new CaseTag("case.tag.absorbed", "dismissed", 0));
			return;
		}
		add(CaseTag.of("case.status", this.summary.shownStatus()));
		if (this.view.accounts().stream().anyMatch(CaseView.Account::sharesDocument)) {
			add(new CaseTag("case.tag.one-document", "look", 0));
		}
	}

	/** Whose accounts they are is said once it is decided. */
	private void child() {
		int accounts = this.view.accounts().size();
		if (accounts == 1) {
			add(CaseTag.of("case.kind", this.summary.kind()));
		}
		else {
			add(new CaseTag((this.summary.status() == CaseStatus.FOUND) ? "case.tag.accounts" : "case.accounts",
					"duplicate", accounts));
		}
	}

	private void howSure() {
		boolean several = this.view.accounts().size() > 1;
		boolean verify = several && this.summary.proposal().identity() == Identity.VERIFY;
		if (several) {
			add(CaseTag.of("tier", this.summary.proposal().tier()));
		}
		if (!verify || this.summary.proposal().certainty() != Certainty.CLEAR) {
			add(CaseTag.of("certainty", this.summary.proposal().certainty()));
		}
		if (several) {
			add(CaseTag.of("identity", this.summary.proposal().identity()));
		}
	}

	/** What nobody has decided is not begun. */
	private void unlisted() {
		boolean unfinished = this.summary.progress().appearance() == CaseAppearance.UNFINISHED;
		if (unfinished && this.summary.status() == CaseStatus.FOUND) {
			add(new CaseTag("case.tag.not-listed", "unfinished", 0));
		}
		else {
			add(CaseTag.of("case.appearance", this.summary.progress().appearance()));
		}
	}

	private void add(CaseTag tag) {
		this.tags.add(tag);
	}

}
