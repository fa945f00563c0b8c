package ru.sgo.duplicates.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.documents.DocxFile;
import ru.sgo.duplicates.documents.PdfFile;

/** Writes requests for lists: a letter in two formats and a template for each. */
@Component
public class ListRequests {

	private final MessageSource messages;

	ListRequests(MessageSource messages) {
		this.messages = messages;
	}

	/** Writes one file of a request. */
	public byte[] write(LetterFile file, Addressee to, ListRequest request, Locale language) throws IOException {
		LetterWords words = new LetterWords(this.messages, language);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		switch (file) {
			case PDF -> PdfFile.write(new ListRequestLetter(to, request, words).paper(), out);
			case DOCX -> DocxFile.write(new ListRequestLetter(to, request, words).paper(), out);
			case XLSX -> new ListTemplate(to, request, words).write(out);
		}
		return out.toByteArray();
	}

	/**
	 * Writes the requests to all of them as one archive, a folder for each; the stream
	 * stays open.
	 */
	public void writeAll(Collection<Addressee> all, ListRequest request, Locale language, OutputStream out)
			throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		Set<String> folders = new HashSet<>();
		for (Addressee to : all) {
			String folder = FileNames.folder(to, folders);
			for (LetterFile file : LetterFile.values()) {
				zip.putNextEntry(new ZipEntry(folder + "/" + name(file, to, language)));
				zip.write(write(file, to, request, language));
				zip.closeEntry();
			}
		}
		zip.finish();
	}

	/** How a file of a request is called where it is saved. */
	public String name(LetterFile file, Addressee to, Locale language) {
		return FileNames
			.plain(this.messages.getMessage(file.nameOfRequest(), new Object[] { to.shortName() }, language)) + "."
				+ file.ending();
	}

}
