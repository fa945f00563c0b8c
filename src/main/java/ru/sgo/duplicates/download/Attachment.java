package ru.sgo.duplicates.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file that is saved and not shown.
 *
 * @param name under which it is saved, with its ending
 */
public record Attachment(String name, String mediaType) {

	private static final String ZIP = "application/zip";

	/** An archive of several files. */
	public static Attachment zip(String name) {
		return new Attachment(name, ZIP);
	}

	/**
	 * Announces the file; whatever may fail is done before.
	 * @return where it is written
	 */
	public OutputStream begin(HttpServletResponse response) throws IOException {
		response.setContentType(this.mediaType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(this.name, charset()).build().toString());
		return response.getOutputStream();
	}

	/** Hands over what is written already. */
	public void write(byte[] content, HttpServletResponse response) throws IOException {
		begin(response).write(content);
	}

	/** A plain name is announced plainly (RFC 6266). */
	private Charset charset() {
		return StandardCharsets.US_ASCII.newEncoder().canEncode(this.name) ? StandardCharsets.US_ASCII
				: StandardCharsets.UTF_8;
	}

}
