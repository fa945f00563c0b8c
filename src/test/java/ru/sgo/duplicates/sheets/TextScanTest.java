package ru.sgo.duplicates.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TextScanTest {

	/**
	 * Beginnings of characters of every length, what continues them, and what may not
	 * stand there.
	 */
	private static final int[] BYTES = { 'a', '\n', 0x80, 0x98, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xD0, 0xE0, 0xE2, 0xED,
			0xEF, 0xF0, 0xF4, 0xFF };

	/** The scan reads so much at once. */
	private static final int BLOCK = 1 << 16;

	@TempDir
	private Path folder;

	@Test
	void whatTheDecoderTakesForUtf8IsUtf8AndNothingElse() throws IOException {
		Random random = new Random(7);
		for (int round = 0; round < 20_000; round++) {
			byte[] text = new byte[1 + random.nextInt(5)];
			for (int i = 0; i < text.length; i++) {
				text[i] = (byte) BYTES[random.nextInt(BYTES.length)];
			}
			assertThat(scan(text).isUtf8()).as("%s", ByteBuffer.wrap(text).array()).isEqualTo(isUtf8(text));
		}
	}

	@Test
	void aCharacterMayLieAcrossTheEndOfABlock() throws IOException {
		for (String character : new String[] { "ё", "№", "😀" }) {
			for (int before = 1; before <= 4; before++) {
				String text = "a".repeat(BLOCK - before) + character + "\n\u0001";
				TextScan scan = scan(text.getBytes(StandardCharsets.UTF_8));
				assertThat(scan.isUtf8()).isTrue();
				assertThat(scan.firstControl()).isEqualTo(2);
			}
		}
	}

	@Test
	void aBadByteIsFoundInItsLine() throws IOException {
		TextScan scan = scan(new byte[] { 'a', '\n', (byte) 0xD0, (byte) 0x81, '\n', (byte) 0x98, 'a', '\n' });
		assertThat(scan.firstMalformed()).isEqualTo(3);
		assertThat(scan.firstUndefined()).isEqualTo(3);
		assertThat(scan.isDamagedUtf8()).isTrue();
	}

	private TextScan scan(byte[] text) throws IOException {
		return TextScan.of(Files.write(this.folder.resolve("text"), text));
	}

	private static boolean isUtf8(byte[] text) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
