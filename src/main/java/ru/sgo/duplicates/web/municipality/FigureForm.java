package ru.sgo.duplicates.web.municipality;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.headcount.HeadcountStage;
import ru.sgo.duplicates.headcount.ReportedLine;
import ru.sgo.duplicates.headcount.SubmittedDraft;
import ru.sgo.duplicates.headcount.SubmittedFigure;
import ru.sgo.duplicates.web.ChoiceWords;

/**
 * One submitted figure in its form.
 *
 * @param organization the code
 * @param version of the figure as the page showed it
 * @param seen the figure as the page showed it
 * @param seenReason likewise
 */
record FigureForm(@Nullable String organization, @Nullable String stage, @Nullable Integer version,
		@Nullable String seen, @Nullable String seenReason, @Nullable String children, @Nullable String reason) {

	/** As it is kept. */
	static FigureForm of(ReportedLine line) {
		SubmittedFigure kept = line.submitted();
		String children = (kept.children() != null) ? kept.children().toString() : "";
		return new FigureForm(line.organization(), line.stage().code(), kept.version(), children, kept.reason(),
				children, kept.reason());
	}

	/** The same typed, now that this is kept. */
	FigureForm over(ReportedLine line) {
		FigureForm now = of(line);
		return new FigureForm(this.organization, this.stage, now.version, now.seen, now.seenReason, this.children,
				this.reason);
	}

	/** Whether the person has typed anything into the row. */
	boolean isTouched() {
		return !same(this.children, this.seen) || !same(this.reason, this.seenReason);
	}

	boolean isOf(ReportedLine line) {
		return line.organization().equals(this.organization) && line.stage().code().equals(this.stage);
	}

	boolean isOf(SubmittedDraft draft) {
		return draft.organization().equals(this.organization) && draft.stage().code().equals(this.stage);
	}

	/** Empty if it is about nothing that there can be. */
	Optional<SubmittedDraft> toDraft() {
		HeadcountStage known = ChoiceWords.constant(HeadcountStage.class, this.stage);
		return (this.organization == null || known == null) ? Optional.empty()
				: Optional.of(new SubmittedDraft(this.organization, known, (this.version != null) ? this.version : 0,
						this.children, this.reason));
	}

	private static boolean same(@Nullable String one, @Nullable String other) {
		return Objects.requireNonNullElse(one, "").strip().equals(Objects.requireNonNullElse(other, "").strip());
	}

}
