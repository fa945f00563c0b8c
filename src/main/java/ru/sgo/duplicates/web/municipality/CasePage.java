package ru.sgo.duplicates.web.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.admission.Comparisons;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.notice.CaseNotices;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountDocuments;
import ru.sgo.duplicates.registry.DerivedNumber;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Followers;
import ru.sgo.duplicates.report.ReportRun;
import ru.sgo.duplicates.report.Reports;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.DecisionAnswers;
import ru.sgo.duplicates.resolution.DecisionPreview;
import ru.sgo.duplicates.resolution.TaskObjectionView;
import ru.sgo.duplicates.web.DocumentsForm;
import ru.sgo.duplicates.web.StayPicture;
import ru.sgo.duplicates.web.TimeScale;

/** Puts together what the page of one case shows. */
@Component
class CasePage {

	/** Of more accounts nobody can see who is tied to whom. */
	private static final int MOST_TIED = 8;

	private final CaseSequences sequences;

	private final CaseHead head;

	private final CaseForms forms;

	private final CaseWarnings warnings;

	private final CaseNames names;

	private final ComparedRows compared;

	private final Comparisons comparisons;

	private final Followers followers;

	private final DecisionAnswers objections;

	private final Reports reports;

	private final CaseNotices notices;

	private final Clock clock;

	CasePage(CaseSequences sequences, CaseHead head, CaseForms forms, CaseWarnings warnings, CaseNames names,
			ComparedRows compared, Comparisons comparisons, Followers followers, DecisionAnswers objections,
			Reports reports, CaseNotices notices, Clock clock) {
		this.sequences = sequences;
		this.head = head;
		this.forms = forms;
		this.warnings = warnings;
		this.names = names;
		this.compared = compared;
		this.comparisons = comparisons;
		this.followers = followers;
		this.objections = objections;
		this.reports = reports;
		this.notices = notices;
		this.clock = clock;
	}

	String show(CaseView view, SignedIn user, Model model) {
		this.sequences.of(view.summary().number(), user.scope())
			.ifPresent(sequence -> model.addAttribute("sequence", sequence));
		Set<String> codes = new HashSet<>();
		this.head.show(view, user.scope(), model)
			.filter(TaskObjectionView::isAgreeable)
			.ifPresent(objection -> object(objection, user.scope(), codes, model));
		Map<String, String> named = this.names.of(view, codes);
		model.addAttribute("names", named);
		model.addAttribute("compared", this.compared.of(view, named, shown(model)));
		pairs(view, user.scope(), model);
		CasePlan.show(view, model);
		picture(view, CasePlan.after(view, model), user.scope())
			.ifPresent(picture -> model.addAttribute("picture", picture));
		this.warnings.show(view, view.plan().isEmpty() ? List.of() : view.summary().proposal().delete(), view.plan(),
				model);
		model.addAttribute("notices", this.notices.of(view.summary().number(), user.scope()));
		model.addAttribute("mayShow", user.may(Right.SEE_DOCUMENTS));
		if (!model.containsAttribute("documentsForm")) {
			model.addAttribute("documentsForm", new DocumentsForm(null));
		}
		this.forms.show(view, user.scope(), model);
		return "municipality/case";
	}

	private Optional<StayPicture> picture(CaseView view, List<Stay> after, Scope scope) {
		List<StayPicture.Account> drawn = new ArrayList<>();
		for (CaseView.Account account : view.accounts()) {
			drawn.add(new StayPicture.Account(account.card().number(),
					(view.accounts().size() > 1 && !view.summary().isApart()) ? account.role().code() : null,
					account.card().stays(), DerivedNumber.is(account.card().number())));
		}
		if (!after.isEmpty()) {
			drawn.add(new StayPicture.Account(null, null, after));
		}
		Optional<StayPicture> picture = StayPicture.of(drawn,
				Optional.ofNullable(view.times().report())
					.flatMap(report -> this.reports.find(report, scope))
					.map(ReportRun::period)
					.map(period -> new TimeScale.Span(period.from(), period.to()))
					.orElse(null),
				LocalDate.now(this.clock));
		return view.summary().isApart() ? picture.map(StayPicture::apart) : picture;
	}

	/** What would follow from agreeing with an objection. */
	private void object(TaskObjectionView objection, Scope scope, Set<String> codes, Model model) {
		DecisionPreview preview = this.objections.preview(objection.id(), scope);
		if (preview instanceof DecisionPreview.Steps steps) {
			model.addAttribute("agreed", steps);
			steps.steps().forEach(step -> codes.add(step.organization()));
		}
		else if (preview instanceof DecisionPreview.Impossible impossible
				&& impossible.why() instanceof CaseOutcome.Refused refused) {
			model.addAttribute("disagreed", refused.messageKey());
		}
	}

	/**
	 * The account to keep, or the first, beside each of the others, and those beside each
	 * other.
	 */
	private void pairs(CaseView view, Scope scope, Model model) {
		List<AccountCard> cards = view.accounts().stream().map(CaseView.Account::card).toList();
		AccountCard one = cards.stream()
			.filter(card -> card.number().equals(view.summary().proposal().keep()))
			.findFirst()
			.orElse(cards.get(0));
		List<AccountCard> ordered = Stream.concat(Stream.of(one), cards.stream().filter(card -> card != one)).toList();
		List<Long> ids = ordered.stream().map(AccountCard::id).toList();
		// So many that each with each would be a page nobody reads: only those with the
		// first.
		List<ComparedPair> all = (ids.size() <= MOST_TIED)
				? this.comparisons.among(ids, this.followers.declaredPairs(), scope)
				: this.comparisons.of(one.id(), ids.subList(1, ids.size()), this.followers.declaredPairs(), scope);
		model.addAttribute("pairs", all.stream().filter(pair -> pair.account().equals(one.number())).toList());
		if (ids.size() > 2 && ids.size() <= MOST_TIED) {
			model.addAttribute("ties", CaseTies.of(ordered.stream().map(AccountCard::number).toList(), all));
		}
	}

	/** The documents that this one page shows in full, by the accounts. */
	private static Map<Long, AccountDocuments> shown(Model model) {
		return (model.getAttribute("documents") instanceof Map<?, ?> documents) ? documents.values()
			.stream()
			.map(AccountDocuments.class::cast)
			.collect(Collectors.toMap(AccountDocuments::account, Function.identity())) : Map.of();
	}

}
