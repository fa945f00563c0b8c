package ru.sgo.duplicates.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import ru.sgo.duplicates.documents.DocxFile;
import ru.sgo.duplicates.documents.Paper;
import ru.sgo.duplicates.documents.PdfFile;

/** How a letter can be had. */
public enum LetterFile {

	/** To be printed. */
	PDF("application/pdf"),

	/** To be changed first. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final String mediaType;

	LetterFile(String mediaType) {
		this.mediaType = mediaType;
	}

	/** Empty for what a letter cannot be had as. */
	public static Optional<LetterFile> of(String ending) {
		return Stream.of(values()).filter(file -> file.ending().equals(ending)).findFirst();
	}

	/** What its name ends in, without a dot. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String mediaType() {
		return this.mediaType;
	}

	byte[] print(Paper paper) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		switch (this) {
			case PDF -> PdfFile.write(paper, out);
			case DOCX -> DocxFile.write(paper, out);
		}
		return out.toByteArray();
	}

}
