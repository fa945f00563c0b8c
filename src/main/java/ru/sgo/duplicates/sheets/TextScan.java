package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A look over all the bytes of a file as if they were UTF-8. Lines count from 1; 0 says
 * that there is no such place.
 */
final class TextScan {

	private static final int BLOCK = 1 << 16;

	/** The only byte to which windows-1251 gives no character. */
	private static final byte UNDEFINED = (byte) 0x98;

	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
		.onMalformedInput(CodingErrorAction.REPORT);

	private final CharBuffer characters = CharBuffer.allocate(BLOCK);

	private long line = 1;

	private long beyondAscii;

	private long malformed;

	private long firstMalformed;

	private long firstControl;

	private long firstUndefined;

	private boolean cut;

	private TextScan() {
	}

	static TextScan of(Path file) throws IOException {
		TextScan scan = new TextScan();
		try (SeekableByteChannel channel = Files.newByteChannel(file)) {
			ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
			boolean end = false;
			while (!end) {
				end = channel.read(bytes) < 0;
				scan.block(bytes.flip(), end);
				bytes.compact();
			}
		}
		return scan;
	}

	boolean isUtf8() {
		return this.malformed == 0;
	}

	/**
	 * In a text of another encoding letters hardly ever follow each other as in UTF-8, in
	 * a damaged UTF-8 nearly all of them still do.
	 */
	boolean isDamagedUtf8() {
		return this.malformed > 0 && this.malformed <= this.beyondAscii;
	}

	/** Whether nothing is wrong but that the last character is not whole. */
	boolean isCut() {
		return this.cut && this.malformed == 1;
	}

	long firstMalformed() {
		return this.firstMalformed;
	}

	/** The first control character other than tabs and ends of lines. */
	long firstControl() {
		return this.firstControl;
	}

	/** The first byte that is no character in windows-1251 either. */
	long firstUndefined() {
		return this.firstUndefined;
	}

	private void block(ByteBuffer bytes, boolean end) {
		CoderResult result;
		passPlain(bytes);
		do {
			result = this.decoder.decode(bytes, this.characters.clear(), end);
			look(this.characters.flip());
			if (result.isError()) {
				error(bytes, result.length(), end);
			}
		}
		while (!result.isUnderflow());
	}

	/**
	 * Passes over characters of one to three bytes, of which nearly every text consists;
	 * the decoder, which knows all of them, is several times slower.
	 */
	private void passPlain(ByteBuffer bytes) {
		byte[] text = bytes.array();
		int at = bytes.position();
		int length = 1;
		for (; at < bytes.limit() && length > 0; at += length) {
			if (text[at] >= ' ') {
				length = 1;
			}
			else if (text[at] >= 0) {
				look((char) text[at]);
				length = 1;
			}
			else {
				length = plainLength(text, at, bytes.limit());
				this.beyondAscii += (length > 0) ? 1 : 0;
			}
		}
		bytes.position(at);
	}

	/**
	 * How many bytes the character beyond ASCII has that begins there; 0 for what only
	 * the decoder can judge.
	 */
	private static int plainLength(byte[] text, int at, int end) {
		int first = text[at] & 0xFF;
		if (first >= 0xC2 && first < 0xE0 && at + 1 < end && continues(text[at + 1])) {
			return 2;
		}
		// The others of three bytes have further rules for the second.
		boolean ofThree = first > 0xE0 && first < 0xF0 && first != 0xED;
		return (ofThree && at + 2 < end && continues(text[at + 1]) && continues(text[at + 2])) ? 3 : 0;
	}

	private static boolean continues(byte later) {
		return (later & 0xC0) == 0x80;
	}

	private void error(ByteBuffer bytes, int length, boolean end) {
		this.malformed++;
		this.firstMalformed = first(this.firstMalformed);
		if (bytes.get(bytes.position()) == UNDEFINED) {
			this.firstUndefined = first(this.firstUndefined);
		}
		this.cut = end && length == bytes.remaining();
		bytes.position(bytes.position() + length);
	}

	private void look(CharBuffer text) {
		while (text.hasRemaining()) {
			look(text.get());
		}
	}

	private void look(char c) {
		if (c == '\n') {
			this.line++;
		}
		else if (c < ' ' && c != '\t' && c != '\r') {
			this.firstControl = first(this.firstControl);
		}
		else if (c > '\u007F') {
			this.beyondAscii++;
		}
	}

	private long first(long known) {
		return (known == 0) ? this.line : known;
	}

}
