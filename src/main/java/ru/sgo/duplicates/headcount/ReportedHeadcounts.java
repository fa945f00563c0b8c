package ru.sgo.duplicates.headcount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import ru.sgo.duplicates.headcount.SubmittedFigures.Place;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.CaseConcerns;

/**
 * Lays what organizations have submitted with a form beside the headcount of its day,
 * which is counted by class: what preschool groups of a school have is told apart.
 */
@Service
public class ReportedHeadcounts {

	private final Headcounts headcounts;

	private final SubmittedFigures submitted;

	private final CaseConcerns concerns;

	ReportedHeadcounts(Headcounts headcounts, SubmittedFigures submitted, CaseConcerns concerns) {
		this.headcounts = headcounts;
		this.submitted = submitted;
		this.concerns = concerns;
	}

	/**
	 * What a form asks on a day.
	 * @return empty if the form does not ask about that day, and nothing was submitted
	 * for it
	 */
	public Optional<ReportedHeadcount> of(ReportingDay day, LocalDate on, Scope scope) {
		if (!day.isOn(on) && !this.submitted.submittedOn(day).contains(on)) {
			return Optional.empty();
		}
		return this.headcounts.of(day.authority(), on, HeadcountBy.CLASS, scope)
			.map(headcount -> beside(day, headcount, scope));
	}

	private ReportedHeadcount beside(ReportingDay day, Headcount headcount, Scope scope) {
		Map<Place, SubmittedFigure> submitted = this.submitted.of(day, headcount.on(), scope);
		CaseConcerns.Open open = this.concerns.of(day.authority(), scope);
		List<HeadcountLine> classes = headcount.lines()
			.stream()
			.filter(line -> day.asksAbout(line.stage()))
			.sorted(Comparator.comparing(HeadcountLine::stage))
			.toList();
		Map<String, List<HeadcountLine>> organizations = headcount.lines()
			.stream()
			.collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.organization()), LinkedHashMap::new,
					Collectors.toList()));
		List<ReportedLine> lines = new ArrayList<>();
		for (HeadcountStage stage : HeadcountStage.values()) {
			organizations.forEach((organization, its) -> {
				Place place = new Place(organization, stage);
				if (day.asksAbout(stage) && (isThere(its, stage) || submitted.containsKey(place))) {
					lines.add(line(place, its, open, submitted.getOrDefault(place, SubmittedFigure.NONE)));
				}
			});
		}
		return new ReportedHeadcount(day, headcount.on(), lines, classes, open.inAll());
	}

	/** A school has pupils, a kindergarten preschool children, even if it has none. */
	private static boolean isThere(List<HeadcountLine> organization, HeadcountStage stage) {
		return HeadcountStage.of(organization.get(0).kind(), null) == stage
				|| organization.stream().anyMatch(line -> line.stage() == stage);
	}

	private static ReportedLine line(Place place, List<HeadcountLine> organization, CaseConcerns.Open open,
			SubmittedFigure submitted) {
		HeadcountLine any = organization.get(0);
		List<HeadcountLine> classes = organization.stream().filter(line -> line.stage() == place.stage()).toList();
		return new ReportedLine(place.organization(), Objects.requireNonNull(any.name()), any.kind(), place.stage(),
				HeadcountFigures.sum(classes.stream().map(HeadcountLine::figures).toList(), 0),
				open.of(place.organization()), any.dataAsOf(), classes.stream().anyMatch(HeadcountLine::preliminary),
				submitted);
	}

}
