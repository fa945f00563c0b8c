package ru.sgo.duplicates.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is written; found out, not asked.
 *
 * @param charset UTF-8 when all of its bytes are, else windows-1251
 * @param separator the one of {@code ; , tab} that stands most often in the first line
 */
record FileFormat(Charset charset, char separator) {

	private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

	private static final int BLOCK = 1 << 16;

	/**
	 * Reads the file once to its end.
	 * @throws ImportFailure if it is empty or no text
	 */
	static FileFormat of(Path file, Part part) throws IOException {
		byte[] start;
		try (InputStream in = Files.newInputStream(file)) {
			start = in.readNBytes(BLOCK);
		}
		if (start.length == 0) {
			throw ImportFailure.of(part, 1, null, "intake.failed.empty");
		}
		for (byte b : start) {
			if (b == 0 || (b > 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n')) {
				throw ImportFailure.of(part, 1, null, "intake.failed.not-text");
			}
		}
		Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1251;
		return new FileFormat(charset, separator(new String(start, charset).lines().findFirst().orElse("")));
	}

	private static char separator(String header) {
		char best = ';';
		long most = count(header, best);
		for (char candidate : new char[] { '\t', ',' }) {
			if (count(header, candidate) > most) {
				best = candidate;
				most = count(header, candidate);
			}
		}
		return best;
	}

	private static long count(String text, char sign) {
		return text.chars().filter(c -> c == sign).count();
	}

	private static boolean isUtf8(Path file) throws IOException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
		CharBuffer ignored = CharBuffer.allocate(BLOCK);
		try (var channel = Files.newByteChannel(file)) {
			boolean end = false;
			while (!end) {
				end = channel.read(bytes) < 0;
				bytes.flip();
				CoderResult result = decoder.decode(bytes, ignored.clear(), end);
				if (result.isError()) {
					return false;
				}
				bytes.compact();
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
