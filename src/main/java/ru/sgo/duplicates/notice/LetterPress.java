package ru.sgo.duplicates.notice;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import org.springframework.stereotype.Component;

/**
 * Prints letters. A row of a table takes some 60 kB while it is set: so many are set at
 * once, by whomever, and a letter that has more waits until it is alone.
 */
@Component
class LetterPress {

	private static final int MOST_ROWS = 2000;

	private final Semaphore rows = new Semaphore(MOST_ROWS, true);

	byte[] print(LetterFile file, LetterContent letter) throws IOException {
		int taken = Math.min(MOST_ROWS, letter.paper().rows());
		this.rows.acquireUninterruptibly(taken);
		try {
			return file.print(letter);
		}
		finally {
			this.rows.release(taken);
		}
	}

}
