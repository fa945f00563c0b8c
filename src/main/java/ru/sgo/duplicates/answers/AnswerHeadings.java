package ru.sgo.duplicates.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.lists.ListSheet;
import ru.sgo.duplicates.notice.AnswerColumn;

/** The headings of sheets of answers, in every language in which letters are written. */
@Component
class AnswerHeadings {

	private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH);

	private final Map<String, AnswerColumn> columns = new HashMap<>();

	private final List<String> codeLabels;

	AnswerHeadings(MessageSource messages) {
		for (Locale language : LANGUAGES) {
			for (AnswerColumn column : AnswerColumn.values()) {
				this.columns.put(ListSheet.words(messages.getMessage(column.heading(), null, language)), column);
			}
		}
		this.codeLabels = LANGUAGES.stream()
			.map(language -> ListSheet.words(messages.getMessage("letter.template.code", null, language)))
			.toList();
	}

	/** What a heading means; empty if it is none of them. */
	Optional<AnswerColumn> column(String heading) {
		return Optional.ofNullable(this.columns.get(ListSheet.words(heading)));
	}

	/** Whether the code of the organization stands beside the text. */
	boolean isCodeLabel(String text) {
		return this.codeLabels.contains(ListSheet.words(text));
	}

}
