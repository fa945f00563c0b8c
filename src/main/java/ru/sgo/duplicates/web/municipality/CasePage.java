package ru.sgo.duplicates.web.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import ru.sgo.duplicates.access.OrganizationsHere;
import ru.sgo.duplicates.access.Right;
import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.access.Unreached;
import ru.sgo.duplicates.admission.ComparedPair;
import ru.sgo.duplicates.admission.Comparisons;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.registry.AccountCard;
import ru.sgo.duplicates.registry.AccountDocuments;
import ru.sgo.duplicates.registry.Organization;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.report.Followers;
import ru.sgo.duplicates.resolution.CaseOutcome;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseView;
import ru.sgo.duplicates.resolution.DecisionAnswers;
import ru.sgo.duplicates.resolution.DecisionPreview;
import ru.sgo.duplicates.resolution.TaskObjectionView;
import ru.sgo.duplicates.resolution.TaskObjections;
import ru.sgo.duplicates.web.DocumentsForm;

/** Puts together what the page of one case shows. */
@Component
class CasePage {

	private final Organizations organizations;

	private final Comparisons comparisons;

	private final Followers followers;

	private final TaskObjections list;

	private final DecisionAnswers objections;

	private final OrganizationsHere here;

	private final Clock clock;

	CasePage(Organizations organizations, Comparisons comparisons, Followers followers, TaskObjections list,
			DecisionAnswers objections, OrganizationsHere here, Clock clock) {
		this.organizations = organizations;
		this.comparisons = comparisons;
		this.followers = followers;
		this.list = list;
		this.objections = objections;
		this.here = here;
		this.clock = clock;
	}

	String show(CaseView view, SignedIn user, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("summary", view.summary());
		model.addAttribute("tags", CaseTags.of(view));
		model.addAttribute("warnings", warnings(view, view.plan().isEmpty() ? List.of() : view.summary().delete()));
		model.addAttribute("compared", ComparedAccount.of(view.accounts(), shown(model)));
		model.addAttribute("pairs", pairs(view, user.scope()));
		Set<String> codes = codes(view);
		if (view.summary().status() == CaseStatus.DISPUTED) {
			this.list.pending(view.summary().number(), user.scope())
				.ifPresent(objection -> object(objection, user.scope(), codes, model));
		}
		model.addAttribute("names", names(codes));
		TimeAxis.of(view.accounts().stream().map(CaseView.Account::card).toList(), LocalDate.now(this.clock))
			.ifPresent(axis -> model.addAttribute("axis", axis));
		model.addAttribute("deleted",
				view.accounts().stream().map(CaseView.Account::card).filter(card -> card.isDeleted()).toList());
		model.addAttribute("schools",
				this.organizations.findWithin(user.scope().parameter()).stream().filter(CasePage::teaches).toList());
		model.addAttribute("unreached", unreached(view, view.plan()));
		model.addAttribute("mayShow", user.may(Right.SEE_DOCUMENTS));
		empty("documentsForm", new DocumentsForm(null), model);
		List<WayForm> way = view.way().stream().map(WayForm::of).toList();
		model.addAttribute("proposedWay", way);
		empty("keepForm", new KeepForm(null, null, null, null, null, way), model);
		empty("distinctForm", new DistinctForm(null, null, null), model);
		empty("answerForm", new AnswerForm(false, null), model);
		empty("restoreForm", new RestoreForm(null, null), model);
		return "municipality/case";
	}

	/** Who objects with what, and what would follow from agreeing. */
	private void object(TaskObjectionView objection, Scope scope, Set<String> codes, Model model) {
		model.addAttribute("objection", objection);
		if (objection.isAgreeable()) {
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
	}

	/** The account to keep, or the first, beside each of the others. */
	private List<ComparedPair> pairs(CaseView view, Scope scope) {
		List<AccountCard> cards = view.accounts().stream().map(CaseView.Account::card).toList();
		AccountCard one = cards.stream()
			.filter(card -> card.number().equals(view.summary().keep()))
			.findFirst()
			.orElse(cards.get(0));
		return this.comparisons.of(one.id(), cards.stream().filter(card -> card != one).map(AccountCard::id).toList(),
				this.followers.declaredPairs(), scope);
	}

	/** The documents that this one page shows in full. */
	private static Collection<AccountDocuments> shown(Model model) {
		return (model.getAttribute("documents") instanceof Map<?, ?> documents)
				? documents.values().stream().map(AccountDocuments.class::cast).toList() : List.of();
	}

	/** What would follow from the reader's wish. */
	String check(CaseView view, KeepForm form, DecisionPreview.Steps preview, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("summary", view.summary());
		model.addAttribute("keepForm", form);
		model.addAttribute("preview", preview);
		model.addAttribute("warnings", warnings(view, preview.deletions()));
		model.addAttribute("unreached", unreached(view, preview.steps()));
		Set<String> codes = codes(view);
		preview.steps().forEach(step -> codes.add(step.organization()));
		add(codes, preview.attends());
		model.addAttribute("names", names(codes));
		return "municipality/case-check";
	}

	private DeletionWarnings warnings(CaseView view, List<String> deletions) {
		return DeletionWarnings.of(view.accounts().stream().map(CaseView.Account::card).toList(), deletions,
				LocalDate.now(this.clock));
	}

	/** Who of those that the steps ask could not see that they are asked. */
	private Unreached unreached(CaseView view, List<CaseView.PlannedStep> steps) {
		return this.here.among(view.authority(),
				steps.stream().map(CaseView.PlannedStep::organization).distinct().toList());
	}

	/** A form that was just sent stays as it was filled in. */
	private static void empty(String name, Object form, Model model) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, form);
		}
	}

	/** The codes of all organizations that the page mentions. */
	private static Set<String> codes(CaseView view) {
		Set<String> codes = new TreeSet<>();
		view.plan().forEach(step -> codes.add(step.organization()));
		view.accounts()
			.stream()
			.flatMap(account -> account.card().stays().stream())
			.forEach(stay -> codes.add(stay.organization()));
		view.accounts().forEach(account -> add(codes, account.responsible()));
		view.way().forEach(stay -> codes.add(stay.organization()));
		Stream.of(view.attends(), view.organizationA(), view.organizationB(), view.authority())
			.forEach(code -> add(codes, code));
		return codes;
	}

	private Map<String, String> names(Set<String> codes) {
		return this.organizations.findByCodeIn(codes)
			.stream()
			.collect(Collectors.toMap(Organization::code, Organization::shortName));
	}

	private static void add(Set<String> codes, @Nullable String code) {
		if (code != null) {
			codes.add(code);
		}
	}

	private static boolean teaches(Organization organization) {
		return organization.kind().countsInHeadcount() || organization.kind() == OrganizationKind.COLLEGE;
	}

}
