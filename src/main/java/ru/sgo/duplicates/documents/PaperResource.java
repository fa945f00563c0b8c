package ru.sgo.duplicates.documents;

import java.io.InputStream;

/** What comes with the application to write documents with. */
final class PaperResource {

	private PaperResource() {
	}

	static InputStream open(String name) {
		InputStream found = PaperResource.class.getResourceAsStream("/documents/" + name);
		if (found == null) {
			throw new IllegalStateException("The application lacks " + name);
		}
		return found;
	}

}
