package ru.sgo.duplicates.web;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ru.sgo.duplicates.access.Role;
import ru.sgo.duplicates.access.UserState;
import ru.sgo.duplicates.cards.Advice;
import ru.sgo.duplicates.cards.RemarkKind;
import ru.sgo.duplicates.certificate.CertificateCheck;
import ru.sgo.duplicates.decision.Act;
import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.decision.Certainty;
import ru.sgo.duplicates.decision.DoubleCount;
import ru.sgo.duplicates.decision.EntryMethod;
import ru.sgo.duplicates.decision.Identity;
import ru.sgo.duplicates.detection.Doubt;
import ru.sgo.duplicates.detection.Field;
import ru.sgo.duplicates.detection.Finding;
import ru.sgo.duplicates.detection.NeverMatch;
import ru.sgo.duplicates.detection.Settings;
import ru.sgo.duplicates.detection.Sex;
import ru.sgo.duplicates.detection.Tier;
import ru.sgo.duplicates.headcount.AbsenceCause;
import ru.sgo.duplicates.headcount.AbsenceMark;
import ru.sgo.duplicates.headcount.DueCause;
import ru.sgo.duplicates.headcount.HeadcountBy;
import ru.sgo.duplicates.headcount.HeadcountStage;
import ru.sgo.duplicates.headcount.ReportedMatch;
import ru.sgo.duplicates.history.MovementKind;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.intake.AnswerKind;
import ru.sgo.duplicates.intake.ImportMode;
import ru.sgo.duplicates.intake.ImportStatus;
import ru.sgo.duplicates.intake.ListKind;
import ru.sgo.duplicates.intake.Part;
import ru.sgo.duplicates.job.JobState;
import ru.sgo.duplicates.journal.JournalKind;
import ru.sgo.duplicates.lists.ListField;
import ru.sgo.duplicates.journal.Origin;
import ru.sgo.duplicates.notice.AnswerColumn;
import ru.sgo.duplicates.notice.NoticeWay;
import ru.sgo.duplicates.pairs.PairVerdict;
import ru.sgo.duplicates.registry.ActOutcome;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.report.ReportStatus;
import ru.sgo.duplicates.resolution.CaseAppearance;
import ru.sgo.duplicates.resolution.CaseEventKind;
import ru.sgo.duplicates.resolution.CaseKind;
import ru.sgo.duplicates.resolution.CaseLawfulGround;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.CaseTurn;
import ru.sgo.duplicates.resolution.DecisionAnswer;
import ru.sgo.duplicates.resolution.DecisionVerdict;
import ru.sgo.duplicates.resolution.RunComparedState;
import ru.sgo.duplicates.resolution.RunComparedWhy;
import ru.sgo.duplicates.resolution.TaskStatus;
import ru.sgo.duplicates.state.BackupCondition;
import ru.sgo.duplicates.state.Concern;
import ru.sgo.duplicates.retention.RetentionRule;

/**
 * The keys that are put together, of what stands in the code and of what is known only
 * when it runs: under each beginning all that can follow.
 */
final class MessageFamilies {

	/**
	 * All keys of a family by what they begin with, up to the dot or dash before a value.
	 */
	static final Map<String, Set<String>> ALL = all();

	private MessageFamilies() {
	}

	private static Map<String, Set<String>> all() {
		Map<String, Set<String>> families = new TreeMap<>();
		families.put("tier", values(Tier.values()));
		families.put("certainty", values(Certainty.values()));
		families.put("identity", values(Identity.values()));
		families.put("cause", values(Cause.values()));
		families.put("double_count", values(DoubleCount.Kind.values()));
		families.put("act", values(Act.values()));
		families.put("act.refused", dashed(ActOutcome.Reason.values()));
		families.put("entry", values(EntryMethod.values()));
		families.put("sex", values(Sex.values()));
		families.put("movement.kind", values(MovementKind.values()));
		families.put("stay.kind", values(StayKind.values()));
		families.put("organization.kind", values(OrganizationKind.values()));
		families.put("import.mode", and(values(ImportMode.values()), "", ".hint"));
		families.put("import.part", values(Part.values()));
		families.put("import.list-kind", values(ListKind.values()));
		families.put("import.lists.from", Set.of("column", "title", "sheet", "file", "chosen", "own"));
		families.put("answers.of", values(AnswerKind.values()));
		families.put("answers.lacks",
				with(Stream.of(AnswerColumn.values())
					.filter(AnswerColumn::isAnswer)
					.map(column -> column.name().toLowerCase(Locale.ROOT))
					.collect(Collectors.toSet()), "task"));
		families.put("letters.told-of", Set.of("no", "yes"));
		families.put("lists.state", Set.of("missing"));
		families.put("help", Set.of("authority", "school", "kindergarten"));
		families.put("help.why", values(Cause.values()));
		families.put("help.done", values(Cause.values()));
		families.put("help.place", Set.of("kindergarten", "school", "other-school"));
		families.put("help.lists.sample", values(ListSample.values()));
		families.put("list.field", values(ListField.values()));
		families.put("import.status", values(ImportStatus.values()));
		families.put("intake.stage.reading", values(Part.values()));
		families.put("role", values(AccountRole.values()));
		families.put("tie.kind", Set.of("document", "data", "doubt", "apart"));
		families.put("verdict", with(values(DecisionVerdict.values()), "asked"));
		families.put("report.status", values(ReportStatus.values()));
		families.put("report", and(Set.of("double-counts", "outside"), "", ".text", ".none"));
		families.put("report.turn", with(values(CaseTurn.values()), "similar"));
		Stream.of("report.sum.groups", "report.sum.double-counts", "report.sum.similar", "report.confirm-all")
			.forEach(counted -> families.put(counted, Set.of("one", "few", "many")));
		families.put("case.status", with(values(CaseStatus.values()), "lawful"));
		families.put("lawful.ground", values(CaseLawfulGround.values()));
		families.put("case.kind", values(CaseKind.values()));
		families.put("case.appearance", values(CaseAppearance.values()));
		families.put("case.event",
				Stream.of(CaseEventKind.values()).map(CaseEventKind::code).collect(Collectors.toSet()));
		families.put("case.refused.is", dashed(CaseStatus.values()));
		families.put("case.refused.asked", Set.of("where", "attached"));
		families.put("task.status", values(TaskStatus.values()));
		families.put("task.choice", values(TaskChoice.values()));
		families.put("task.do", withForms(values(Act.values())));
		families.put("task.other", Set.of("regular", "attached", "ended"));
		families.put("objection.answer", values(DecisionAnswer.values()));
		families.put("origin", values(Origin.values()));
		families.put("student.origin", values(Origin.values()));
		families.put("journal.kind",
				with(Stream.of(JournalKind.values()).map(JournalKind::code).collect(Collectors.toSet()), "other"));
		families.put("evidence",
				Stream.of(Field.values())
					.flatMap(field -> field.levels().stream().map(level -> new Finding(field, level, 0)))
					.map(Finding::code)
					.collect(Collectors.toSet()));
		families.put("field", dashed(Field.values()));
		families.put("level", values(
				Settings.of(Map.of()).levels().stream().map(Settings.LevelSetting::level).toArray(Enum<?>[]::new)));
		families.put("matching", figures(Settings.class, Settings.Bounds.class, Settings.Trust.class));
		families.put("pair.bar", values(NeverMatch.values()));
		families.put("pair.doubt", values(Doubt.values()));
		families.put("word", values(PairVerdict.values()));
		families.put("comparison.done", values(PairVerdict.values()));
		families.put("cards.kind", values(RemarkKind.values()));
		families.put("cards.remark", values(RemarkKind.values()));
		families.put("cards.advice", values(Advice.values()));
		families.put("certificate-check.answer", values(CertificateCheck.values()));
		families.put("notice.way", values(NoticeWay.values()));
		families.put("headcount.by", values(HeadcountBy.values()));
		families.put("headcount.due", values(DueCause.values()));
		families.put("headcount.absence", values(AbsenceCause.values()));
		families.put("headcount.mark", values(AbsenceMark.values()));
		families.put("headcount.stage", values(HeadcountStage.values()));
		families.put("headcount.match", values(ReportedMatch.values()));
		families.put("reporting.only", Set.of("different", "missing"));
		Stream
			.of("origins.lived", "countdown.left", "countdown.passed", "reporting.awaited", "reporting.without-data",
					"retention.days")
			.forEach(counted -> families.put(counted, Set.of("one", "few", "many")));
		families.put("runs.state", values(RunComparedState.values()));
		families.put("runs.about", values(RunComparedState.values()));
		families.put("runs.why", values(RunComparedWhy.values()));
		families.put("state.concern", and(values(Concern.values()), "", ".next"));
		families.put("state.imports", Set.of("missing"));
		families.put("state.outcome", values(JobState.values()));
		families.put("state.condition", values(BackupCondition.values()));
		families.put("span.days", Set.of("one", "few", "many"));
		families.put("user.role", values(Role.values()));
		families.put("users.role", and(values(Role.values()), ".hint"));
		families.put("users.state", values(UserState.values()));
		families.put("retention.rule", and(values(RetentionRule.values()), "", ".text"));
		families.put("style.bar", values(StackedBar.Look.values()));
		families.put("summary.flow", Set.of("assigned", "awaiting_check", "confirmed"));
		families.put("summary.seen", values(CaseAppearance.values()));
		families.put("flash", Set.of("success", "problem"));
		families.put("error",
				and(Set.of("400", "403", "404", "405", "409", "413", "500", "503", "507"), ".title", ".text"));
		return families;
	}

	/** The keys of all families. */
	static Set<String> keys() {
		Set<String> keys = new TreeSet<>();
		ALL.forEach((beginning, ends) -> ends
			.forEach(end -> keys.add(beginning + (beginning.startsWith("case.refused.") ? "-" : ".") + end)));
		return keys;
	}

	private static Set<String> values(Enum<?>... values) {
		return Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
	}

	private static Set<String> dashed(Enum<?>... values) {
		return values(values).stream().map(value -> value.replace('_', '-')).collect(Collectors.toSet());
	}

	private static Set<String> with(Set<String> values, String more) {
		return Stream.concat(values.stream(), Stream.of(more)).collect(Collectors.toSet());
	}

	/** What is to be done, and how it is said where the usual sentence would not do. */
	private static Set<String> withForms(Set<String> acts) {
		return Stream.concat(acts.stream(),
				Stream.of("withdraw.listed", "correct_withdrawal.listed", "correct_enrolment.listed", "explain.listed",
						"enrol.past", "enrol.child", "attach.child", "detach.child", "delete_account.alone"))
			.collect(Collectors.toSet());
	}

	/** Each value with each of the ends. */
	private static Set<String> and(Set<String> values, String... ends) {
		return values.stream().flatMap(value -> Stream.of(ends).map(end -> value + end)).collect(Collectors.toSet());
	}

	private static Set<String> figures(Class<?>... records) {
		return Stream.of(records)
			.flatMap(type -> Stream.of(type.getRecordComponents()))
			.filter(component -> component.getType().isPrimitive()
					|| Number.class.isAssignableFrom(component.getType()))
			.map(RecordComponent::getName)
			.collect(Collectors.toSet());
	}

}
