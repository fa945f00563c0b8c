package ru.sgo.duplicates.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.SentAnswer;
import ru.sgo.duplicates.intake.UnderstoodList;

/**
 * What becomes of a sheet of answers.
 *
 * @param rows the first of them
 */
record ListedAnswersJson(int done, int objections, int remarks, List<ListedAnswersJson.RowJson> rows) {

	/** Nothing of a list of children. */
	static @Nullable ListedAnswersJson of(UnderstoodList list, List<SentAnswer> all) {
		UnderstoodList.Answers answers = list.answers();
		return (answers == null) ? null : new ListedAnswersJson(answers.done(), answers.objections(), answers.remarks(),
				all.stream().filter(answer -> answer.place() == list.place()).map(RowJson::of).toList());
	}

	/** A row; what is in it is told by its kind: done, objection, remark. */
	record RowJson(long line, long task, String kind, String said) {

		static RowJson of(SentAnswer answer) {
			return new RowJson(answer.row().line(), answer.row().task(), answer.row().kind().code(),
					answer.row().said());
		}

	}

}
