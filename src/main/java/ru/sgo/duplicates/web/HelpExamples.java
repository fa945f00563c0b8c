package ru.sgo.duplicates.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.decision.Cause;
import ru.sgo.duplicates.history.OrganizationKind;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * A child who does not exist for each cause, drawn as the cases are, in the school year
 * of the source document.
 */
final class HelpExamples {

	private static final String KINDERGARTEN = "kindergarten";

	private static final String SCHOOL = "school";

	private static final String OTHER_SCHOOL = "other-school";

	private static final LocalDate SEPTEMBER = LocalDate.of(2020, 9, 1);

	private static final LocalDate AUGUST = LocalDate.of(2020, 8, 31);

	private static final LocalDate TODAY = LocalDate.of(2020, 11, 29);

	private static final String KEPT = "1001";

	private static final String DUPLICATE = "1002";

	private HelpExamples() {
	}

	/** The codes of the places in the pictures; their names are {@code help.place.}. */
	static List<String> places() {
		return List.of(KINDERGARTEN, SCHOOL, OTHER_SCHOOL);
	}

	/** The pictures in the order of the source document. */
	static Map<Cause, StayPicture> pictures() {
		Map<Cause, StayPicture> pictures = new EnumMap<>(Cause.class);
		for (Cause cause : Cause.values()) {
			pictures.put(cause, picture(cause));
		}
		return pictures;
	}

	private static StayPicture picture(Cause cause) {
		Stay school = at(SCHOOL, SEPTEMBER, null);
		return switch (cause) {
			case NOT_WITHDRAWN ->
				draw(List.of(kindergarten(null)), List.of(school), List.of(kindergarten(AUGUST), school));
			case SAME_DATE ->
				draw(List.of(kindergarten(SEPTEMBER)), List.of(school), List.of(kindergarten(AUGUST), school));
			case ATTACHED -> draw(
					List.of(new Stay(SCHOOL, OrganizationKind.SCHOOL, StayKind.ATTACHED, AUGUST.minusDays(20), null)),
					List.of(school),
					List.of(new Stay(SCHOOL, OrganizationKind.SCHOOL, StayKind.ATTACHED, AUGUST.minusDays(20), AUGUST),
							school));
			case AFTER_WITHDRAWAL ->
				draw(List.of(kindergarten(AUGUST)), List.of(school), List.of(kindergarten(AUGUST), school));
			case SAME_ORGANIZATION -> draw(List.of(at(SCHOOL, SEPTEMBER.minusYears(2), null)), List.of(school),
					List.of(at(SCHOOL, SEPTEMBER.minusYears(2), null)));
			case UNDETERMINED -> StayPicture.of(
					List.of(new StayPicture.Account(KEPT, "ask", List.of(at(SCHOOL, SEPTEMBER, null))),
							new StayPicture.Account(DUPLICATE, "ask", List.of(at(OTHER_SCHOOL, SEPTEMBER, null)))),
					null, TODAY)
				.orElseThrow();
		};
	}

	private static Stay kindergarten(@Nullable LocalDate left) {
		return new Stay(KINDERGARTEN, OrganizationKind.KINDERGARTEN, StayKind.REGULAR, SEPTEMBER.minusYears(3), left);
	}

	private static Stay at(String school, LocalDate from, @Nullable LocalDate to) {
		return new Stay(school, OrganizationKind.SCHOOL, StayKind.REGULAR, from, to);
	}

	private static StayPicture draw(List<Stay> kept, List<Stay> duplicate, List<Stay> after) {
		return StayPicture.of(List.of(new StayPicture.Account(KEPT, "keep", kept),
				new StayPicture.Account(DUPLICATE, "delete", duplicate), new StayPicture.Account(null, null, after)),
				null, TODAY)
			.orElseThrow();
	}

}
