package ru.sgo.duplicates.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.documents.DocxFile;
import ru.sgo.duplicates.documents.Paper;
import ru.sgo.duplicates.documents.PdfFile;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.registry.Scope;
import ru.sgo.duplicates.resolution.TaskView;
import ru.sgo.duplicates.resolution.Tasks;

/** Writes the letters that tell organizations what they have to do. */
@Component
public class TaskLetters {

	/** No letter has more. */
	private static final int MOST = 10_000;

	private final Tasks tasks;

	private final Letterheads heads;

	private final MessageSource messages;

	private final TaskWords sentences;

	TaskLetters(Tasks tasks, Letterheads heads, MessageSource messages, TaskWords sentences) {
		this.tasks = tasks;
		this.heads = heads;
		this.messages = messages;
		this.sentences = sentences;
	}

	/**
	 * Writes the letter to one organization, or the sheet of answers to it.
	 * @param to an organization of the scope
	 */
	public byte[] write(LetterFile file, Addressee to, Locale language, Scope scope) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		switch (file) {
			case PDF -> PdfFile.write(paper(to, language, scope), out);
			case DOCX -> DocxFile.write(paper(to, language, scope), out);
			case XLSX -> new AnswerSheet(to, owed(to, scope), new LetterWords(this.messages, language), this.sentences)
				.write(out);
		}
		return out.toByteArray();
	}

	/**
	 * Writes the letters to all of them as one archive, a folder for each; the stream
	 * stays open.
	 */
	public void writeAll(Collection<Addressee> all, Locale language, Scope scope, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		Set<String> folders = new HashSet<>();
		for (Addressee to : all) {
			String folder = FileNames.folder(to, folders);
			for (LetterFile file : LetterFile.values()) {
				zip.putNextEntry(new ZipEntry(folder + "/" + name(file, to, language)));
				zip.write(write(file, to, language, scope));
				zip.closeEntry();
			}
		}
		zip.finish();
	}

	/** How a letter is called where it is saved. */
	public String name(LetterFile file, Addressee to, Locale language) {
		return FileNames.plain(this.messages.getMessage(file.nameKey(), new Object[] { to.shortName() }, language))
				+ "." + file.ending();
	}

	/** Without the cases that only administrators may see, whoever asks. */
	private List<TaskView> owed(Addressee to, Scope scope) {
		return this.tasks.page(new Tasks.Filter(null, true, to.code(), null, false, null), 0, MOST,
				new Scope(scope.organization()));
	}

	private Paper paper(Addressee to, Locale language, Scope scope) {
		Letterhead head = (to.authorityCode() != null)
				? this.heads.of(to.authorityCode(), Scope.EVERYTHING).orElse(Letterhead.NONE) : Letterhead.NONE;
		return new TaskLetter(to, head, owed(to, scope), new LetterWords(this.messages, language), this.sentences)
			.paper();
	}

}
