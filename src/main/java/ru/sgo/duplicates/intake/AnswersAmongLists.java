package ru.sgo.duplicates.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Finds the sheets of answers among lists. They tell of tasks, lists of children: what
 * becomes of the ones is not done together with the others.
 */
@Component
class AnswersAmongLists {

	/** No sheet of answers is larger, in bytes; of a large list nothing is read here. */
	private static final long LARGEST = 20L << 20;

	private final UploadFolder uploads;

	private final AnswerSheets sheets;

	AnswersAmongLists(UploadFolder uploads, AnswerSheets sheets) {
		this.uploads = uploads;
		this.sheets = sheets;
	}

	/** The sheets of answers, if all that can be read of the lists is such. */
	List<SentList> alone(List<SentList> lists) {
		List<SentList> read = lists.stream().filter(list -> list.refusal() == null).toList();
		return read.stream().allMatch(this::isOne) ? read : List.of();
	}

	/** The lists, of which sheets of answers are not read. */
	List<SentList> apart(List<SentList> lists) {
		return lists.stream()
			.map(list -> isOne(list) ? list.refused(ProblemCode.LIST_ANSWERS_APART.messageKey()) : list)
			.toList();
	}

	Path file(SentList list) {
		return this.uploads.find((list.file() != null) ? list.file() : "");
	}

	private boolean isOne(SentList list) {
		return list.refusal() == null && list.file() != null && list.bytes() <= LARGEST && Files.exists(file(list))
				&& this.sheets.isOne(file(list));
	}

}
