package ru.sgo.duplicates.answers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.AnswerHead;
import ru.sgo.duplicates.intake.UnderstoodList;
import ru.sgo.duplicates.notice.AnswerColumn;
import ru.sgo.duplicates.sheets.Cell;
import ru.sgo.duplicates.sheets.SheetRow;

/**
 * The header of a sheet of answers: where each column stands. It is known by the columns
 * that are filled in, which no other list has.
 *
 * @param headings as they stand there
 */
record AnswerHeader(String sheet, long line, List<String> headings, Map<AnswerColumn, Integer> places,
		@Nullable String organization) {

	/** Of a sheet from which columns were deleted, enough must be left. */
	private static final int ENOUGH = 3;

	/** Empty if the row is no such header. */
	static Optional<AnswerHeader> of(String sheet, SheetRow row, @Nullable String organization,
			AnswerHeadings headings) {
		Map<AnswerColumn, Integer> places = new EnumMap<>(AnswerColumn.class);
		List<String> texts = row.texts();
		for (int at = 0; at < texts.size(); at++) {
			int here = at;
			headings.column(texts.get(at)).ifPresent(column -> places.putIfAbsent(column, here));
		}
		boolean answers = places.containsKey(AnswerColumn.DONE) || places.containsKey(AnswerColumn.DISAGREED);
		return (answers && places.size() >= ENOUGH)
				? Optional.of(new AnswerHeader(sheet, row.number(), texts, places, organization)) : Optional.empty();
	}

	boolean has(AnswerColumn column) {
		return this.places.containsKey(column);
	}

	Cell cell(SheetRow row, AnswerColumn column) {
		return has(column) ? row.cell(this.places.get(column)) : Cell.EMPTY;
	}

	/** The heading under which the column stands; {@code null} if it does not. */
	@Nullable String heading(AnswerColumn column) {
		return has(column) ? this.headings.get(this.places.get(column)) : null;
	}

	/** As whoever has sent it sees it. */
	AnswerHead head(String kind) {
		return new AnswerHead(kind, this.sheet, this.line,
				IntStream.range(0, this.headings.size())
					.filter(at -> !this.headings.get(at).isBlank())
					.mapToObj(this::named)
					.toList(),
				this.organization);
	}

	private UnderstoodList.NamedColumn named(int at) {
		return new UnderstoodList.NamedColumn(this.headings.get(at), "", this.places.containsValue(at));
	}

}
