package ru.sgo.duplicates.api;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import ru.sgo.duplicates.intake.SentAnswer;
import ru.sgo.duplicates.intake.UnderstoodList;

/** How a sheet of a list was understood. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ListJson(String file, String kind, @Nullable String part, @Nullable String failure,
		@JsonUnwrapped ListJson.HeadJson head, @JsonUnwrapped ListJson.WhoseJson whose,
		@JsonUnwrapped ListJson.CountsJson counts, @Nullable ListedAnswersJson answers) {

	static ListJson of(UnderstoodList list, @Nullable String failure, List<SentAnswer> answers) {
		return new ListJson(list.file(), list.kind(), (list.part() != null) ? list.part().code() : null, failure,
				new HeadJson(list.head().sheet(), list.head().headerRow(),
						list.head().columns().stream().map(ColumnJson::of).toList()),
				new WhoseJson(list.whose().organization(), list.whose().organizationFrom(), list.whose().className(),
						list.whose().asOf()),
				new CountsJson(list.counts().rows(), list.counts().taken(), list.counts().folded(),
						list.counts().bad()),
				ListedAnswersJson.of(list, answers));
	}

	/** Its header. */
	record HeadJson(String sheet, long headerRow, List<ColumnJson> columns) {
	}

	/** A heading and the field that it means. */
	record ColumnJson(String header, String field) {

		static ColumnJson of(UnderstoodList.NamedColumn column) {
			return new ColumnJson(column.header(), column.field());
		}

	}

	/** Whose children it lists, and when. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record WhoseJson(@Nullable String organization, @Nullable String organizationFrom, @Nullable String className,
			@Nullable LocalDate asOf) {
	}

	/** What became of its rows. */
	record CountsJson(int rows, int taken, int folded, int bad) {
	}

}
