package ru.sgo.duplicates.benchmark;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ru.sgo.duplicates.intake.Part;

/** Imports and reports, from the request to the end of the job. */
final class Jobs {

	private static final String BOUNDARY = "part-of-the-import";

	private final ApplicationUnderTest application;

	Jobs(ApplicationUnderTest application) {
		this.application = application;
	}

	/** A complete import, sent and done. */
	void importAll(Map<Part, Path> files) throws Exception {
		List<BodyPublisher> body = new ArrayList<>();
		body.add(BodyPublishers
			.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\ncomplete\r\n"));
		for (Map.Entry<Part, Path> file : files.entrySet()) {
			body.addAll(part(file.getKey().code(), file.getValue()));
		}
		body.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
		this.application.await(this.application.admin()
			.send("POST", "/api/imports", "multipart/form-data; boundary=" + BOUNDARY,
					BodyPublishers.concat(body.toArray(BodyPublisher[]::new))));
	}

	/** A report over all organizations and the period of the source document. */
	void report() throws Exception {
		this.application.await(this.application.admin().post("/api/reports", """
				{"authority":"РЕГ-01","from":"%s","to":"%s"}""".formatted(MeasuredTown.FROM, MeasuredTown.TO)));
	}

	private static List<BodyPublisher> part(String name, Path file) throws FileNotFoundException {
		return List.of(
				BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
						+ "\"; filename=\"" + name + ".csv\"\r\nContent-Type: text/csv\r\n\r\n"),
				BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n"));
	}

}
