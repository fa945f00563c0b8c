package ru.sgo.duplicates.notice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.Tasks;

/** Writes the letters that tell organizations what they have to do. */
@Component
public class TaskLetters {

	private final Tasks tasks;

	private final Letterheads heads;

	private final MessageSource messages;

	private final TaskWords sentences;

	private final LetterPress press;

	TaskLetters(Tasks tasks, Letterheads heads, MessageSource messages, TaskWords sentences, LetterPress press) {
		this.tasks = tasks;
		this.heads = heads;
		this.messages = messages;
		this.sentences = sentences;
		this.press = press;
	}

	/**
	 * Writes the letter to one organization, or its sheet of answers; empty if that has
	 * nothing to do.
	 * @param to an organization of the scope
	 */
	public Optional<byte[]> write(LetterFile file, Addressee to, Locale language, Scope scope) throws IOException {
		Optional<LetterContent> letter = content(to, language, scope);
		return letter.isPresent() ? Optional.of(this.press.print(file, letter.get())) : Optional.empty();
	}

	/** How a letter is called where it is saved. */
	public String name(LetterFile file, Addressee to, Locale language) {
		return FileNames.plain(this.messages.getMessage(file.nameOfTasks(), new Object[] { to.shortName() }, language))
				+ "." + file.ending();
	}

	/**
	 * What it says, without the cases that only administrators may see, whoever asks;
	 * empty to whoever has nothing to do.
	 */
	Optional<LetterContent> content(Addressee to, Locale language, Scope scope) {
		List<TaskView> owed = new ArrayList<>();
		this.tasks.forEach(new Tasks.Filter(null, true, to.code(), null, false, null), new Scope(scope.organization()),
				owed::add);
		if (owed.isEmpty()) {
			return Optional.empty();
		}
		Letterhead head = (to.authorityCode() != null)
				? this.heads.of(to.authorityCode(), Scope.EVERYTHING).orElse(Letterhead.NONE) : Letterhead.NONE;
		LetterWords words = new LetterWords(this.messages, language);
		return Optional.of(new LetterContent(new TaskLetter(to, head, owed, words, this.sentences).paper(),
				new AnswerSheet(to, owed, words, this.sentences)));
	}

}
