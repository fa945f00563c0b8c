package ru.sgo.duplicates.web.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import ru.sgo.duplicates.headcount.OriginFigures;
import ru.sgo.duplicates.headcount.OriginLine;
import ru.sgo.duplicates.headcount.OriginOrder;
import ru.sgo.duplicates.headcount.Origins;
import ru.sgo.duplicates.web.SeriesPicture;
import ru.sgo.duplicates.web.StackedBar;
import ru.sgo.duplicates.web.Words;

/** Pictures of where duplicates come from. */
@Component
class OriginBars {

	private static final String PAGE = "/municipality/headcount/origins";

	/** As many organizations as are worth a word first. */
	private static final int MOST = 10;

	private final Words words;

	OriginBars(Words words) {
		this.words = words;
	}

	/** An organization and its bar. */
	record Row(OriginLine line, StackedBar bar, String url) {
	}

	/** The organizations from which most come, all by one measure. */
	List<Row> most(Origins origins) {
		List<OriginLine> lines = origins.sorted(OriginOrder.DUPLICATES)
			.stream()
			.filter(line -> line.figures().duplicates() > 0)
			.limit(MOST)
			.toList();
		long longest = lines.stream()
			.mapToLong(line -> line.figures().late() + line.figures().second())
			.max()
			.orElse(0);
		return lines.stream().map(line -> {
			String url = PAGE + "?organization=" + UriUtils.encode(line.organization(), "UTF-8");
			return new Row(line, bar(line.figures(), url).to(longest), url);
		}).toList();
	}

	/** What all bars are made of. */
	StackedBar all(Origins origins) {
		return bar(origins.total(), null);
	}

	/** Both by the month of arrival. */
	SeriesPicture months(Origins origins) {
		List<LocalDate> days = origins.days();
		List<Long> late = origins.months().stream().map(Origins.Month::late).toList();
		List<Long> second = origins.months().stream().map(Origins.Month::second).toList();
		return new SeriesPicture(days, Stream.of(late, second).flatMap(List::stream).toList())
			.with("late", "origins.late", late)
			.with("second", "origins.second", second);
	}

	private StackedBar bar(OriginFigures figures, @Nullable String url) {
		return StackedBar.of(List.of(
				new StackedBar.Amount(StackedBar.Look.URGENT, this.words.say("origins.late"), figures.late(), url),
				new StackedBar.Amount(StackedBar.Look.TO_DECIDE, this.words.say("origins.second"), figures.second(),
						url)));
	}

}
