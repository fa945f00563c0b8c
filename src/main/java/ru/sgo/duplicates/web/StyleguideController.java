package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;
import ru.sgo.duplicates.report.AccountRole;
import ru.sgo.duplicates.resolution.CaseStatus;
import ru.sgo.duplicates.resolution.TaskStatus;

/** Every component of the pages in every state, in the demonstration only. */
@Controller
@Profile("demo")
class StyleguideController {

	private static final String KINDERGARTEN = "K";

	private static final String SCHOOL = "S";

	private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

	private static final LocalDate TODAY = SEPTEMBER.plusDays(89);

	private static final int STEP = 40;

	private static final int CHECKS = 5;

	private final Words words;

	StyleguideController(Words words) {
		this.words = words;
	}

	@GetMapping("/styleguide")
	String show(Model model) {
		model.addAttribute("statuses", CaseStatus.values());
		model.addAttribute("tasks", TaskStatus.values());
		model.addAttribute("roles", AccountRole.values());
		model.addAttribute("bar", bar());
		model.addAttribute("series", series());
		model.addAttribute("names",
				Map.of(KINDERGARTEN, this.words.say("style.kindergarten"), SCHOOL, this.words.say("style.school")));
		model.addAttribute("pictures",
				List.of(draw(kindergarten(null)), draw(kindergarten(SEPTEMBER)), draw(attached())));
		model.addAttribute("small", Stream.of(kindergarten(null), kindergarten(SEPTEMBER), attached())
			.map(accounts -> StayPicture.small(accounts.stream().filter(one -> one.number() != null).toList(), TODAY))
			.flatMap(Optional::stream)
			.toList());
		return "styleguide";
	}

	/** A part of each look, the first ones long enough for their numbers. */
	private StackedBar bar() {
		return StackedBar.of(Arrays.stream(StackedBar.Look.values())
			.map(look -> new StackedBar.Amount(look, this.words.of("style.bar", look),
					STEP * (StackedBar.Look.values().length - look.ordinal()), "/styleguide"))
			.toList());
	}

	private static CheckSeries series() {
		return new CheckSeries(IntStream.range(0, CHECKS)
			.mapToObj(
					check -> new CheckSeries.Value(TODAY.plusWeeks(check), STEP * (CHECKS - check - 1), "/styleguide"))
			.toList());
	}

	/** A kindergarten, left or not, and a school. */
	private static List<StayPicture.Account> kindergarten(@Nullable LocalDate left) {
		Stay kindergarten = new Stay(KINDERGARTEN, OrganizationKind.KINDERGARTEN, StayKind.REGULAR,
				LocalDate.of(2022, 9, 1), left);
		Stay school = new Stay(SCHOOL, OrganizationKind.SCHOOL, StayKind.REGULAR, SEPTEMBER, null);
		return List.of(new StayPicture.Account("101841", "keep", List.of(kindergarten)),
				new StayPicture.Account("101842", "delete", List.of(school)), new StayPicture.Account(null, null,
						List.of(kindergarten.during(kindergarten.begins(), SEPTEMBER.minusDays(1)), school)));
	}

	private static List<StayPicture.Account> attached() {
		return List.of(new StayPicture.Account("101843", "ask",
				List.of(new Stay(SCHOOL, OrganizationKind.SCHOOL, StayKind.REGULAR, SEPTEMBER, null),
						new Stay(SCHOOL, OrganizationKind.SCHOOL, StayKind.ATTACHED, SEPTEMBER.minusDays(20), null))));
	}

	private static StayPicture draw(List<StayPicture.Account> accounts) {
		return StayPicture.of(accounts, new TimeScale.Span(SEPTEMBER, TODAY), TODAY).orElseThrow();
	}

}
