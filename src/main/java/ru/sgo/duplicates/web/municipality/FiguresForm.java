package ru.sgo.duplicates.web.municipality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.headcount.ReportedLine;
import ru.sgo.duplicates.headcount.SubmittedDraft;

/** The submitted figures of one page, which are sent together. */
record FiguresForm(@Nullable List<@Nullable FigureForm> rows) {

	/** Those into which something was typed. */
	List<FigureForm> touched() {
		return Optional.ofNullable(this.rows)
			.orElse(List.of())
			.stream()
			.filter(Objects::nonNull)
			.filter(FigureForm::isTouched)
			.toList();
	}

	/** The same to be kept; empty if one is about nothing that there can be. */
	Optional<List<SubmittedDraft>> drafts() {
		List<Optional<SubmittedDraft>> drafts = touched().stream().map(FigureForm::toDraft).toList();
		return drafts.contains(Optional.<SubmittedDraft>empty()) ? Optional.empty()
				: Optional.of(drafts.stream().flatMap(Optional::stream).toList());
	}

	/** What was typed of a line, if anything was. */
	Optional<FigureForm> of(ReportedLine line) {
		return touched().stream().filter(one -> one.isOf(line)).findFirst();
	}

}
