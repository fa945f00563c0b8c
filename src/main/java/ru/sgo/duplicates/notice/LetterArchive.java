package ru.sgo.duplicates.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Scope;

/**
 * Letters to many organizations in one archive, a folder for each. Two printers are at
 * work at once, and no more letters lie before them than they need to have something to
 * do: however many there are, few are in memory.
 */
@Component
class LetterArchive {

	private static final int PRINTERS = 2;

	/** Each of a letter's formats counts. */
	private static final int MOST_AHEAD = 8;

	private final TaskLetters letters;

	private final LetterPress press;

	LetterArchive(TaskLetters letters, LetterPress press) {
		this.letters = letters;
		this.press = press;
	}

	/** Who wants to know how far it is. */
	interface Follower {

		/**
		 * So many have been come to; what it throws ends the writing.
		 */
		void reached(int organizations);

	}

	/**
	 * Writes those to whoever has something to do; the stream stays open.
	 * @throws IOException where the stream cannot be written
	 */
	void write(List<Addressee> all, Locale language, Scope scope, OutputStream out, Follower follower)
			throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		ExecutorService printers = Executors.newFixedThreadPool(PRINTERS, new CustomizableThreadFactory("letters-"));
		try {
			Deque<Printed> ahead = new ArrayDeque<>();
			Set<String> folders = new HashSet<>();
			for (int place = 0; place < all.size(); place++) {
				follower.reached(place);
				Addressee to = all.get(place);
				Optional<LetterContent> letter = this.letters.content(to, language, scope);
				if (letter.isPresent()) {
					String folder = FileNames.folder(to, folders);
					for (LetterFile file : LetterFile.values()) {
						ahead.add(new Printed(folder + "/" + this.letters.name(file, to, language),
								printers.submit(() -> this.press.print(file, letter.get()))));
					}
				}
				while (ahead.size() > MOST_AHEAD) {
					ahead.remove().pack(zip);
				}
			}
			for (Printed printed : ahead) {
				printed.pack(zip);
			}
			zip.finish();
		}
		finally {
			printers.shutdownNow();
		}
	}

	/** A file that is printed or will be. */
	private record Printed(String name, Future<byte[]> content) {

		void pack(ZipOutputStream zip) throws IOException {
			zip.putNextEntry(new ZipEntry(this.name));
			zip.write(printed());
			zip.closeEntry();
		}

		private byte[] printed() {
			try {
				return this.content.get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("A letter could not be printed", ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Stopped while letters were printed", ex);
			}
		}

	}

}
