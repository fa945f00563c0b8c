package ru.sgo.duplicates.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

import ru.sgo.duplicates.journal.Actor;
import ru.sgo.duplicates.registry.Scope;

/**
 * Whoever knows tasks: sheets on which organizations answer their letters come back among
 * lists, and nothing is known here of what they answer.
 */
public interface AnswerSheets {

	/**
	 * Whether the file is such a sheet, by its header; nothing of it is read below that.
	 */
	boolean isOne(Path file);

	/**
	 * Reads sheets that come together, and finds out what would become of them; nothing
	 * of that stays.
	 * @param by in whose name it would be done
	 * @param scope of whoever has sent them
	 * @param progress is told how far it is, 0 to 1, and may break it off
	 */
	AnswersLooked look(List<Path> files, Actor by, Scope scope, DoubleConsumer progress);

}
