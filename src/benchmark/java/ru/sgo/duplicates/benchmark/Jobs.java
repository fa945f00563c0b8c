package ru.sgo.duplicates.benchmark;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;
import ru.sgo.duplicates.intake.Part;

/** Imports and reports, from the request to the end of the job. */
final class Jobs {

	/** Over all organizations. */
	static final String REGION = "РЕГ-01";

	private static final String BOUNDARY = "part-of-the-import";

	/** How often to ask how far a job is, in milliseconds. */
	private static final int PAUSE = 20;

	/** Likewise where the answer tells of a thousand lists. */
	private static final int LONG_PAUSE = 250;

	private final ApplicationUnderTest application;

	Jobs(ApplicationUnderTest application) {
		this.application = application;
	}

	/** A complete import, sent and done. */
	void importAll(Map<Part, Path> files) throws Exception {
		List<BodyPublisher> body = new ArrayList<>();
		body.add(field("mode", "complete"));
		for (Map.Entry<Part, Path> file : files.entrySet()) {
			body.addAll(part(file.getKey().code(), file.getKey().code() + ".csv", file.getValue()));
		}
		this.application.await(send(body), "COMPLETED", PAUSE);
	}

	/** Sends lists and waits until it is known what would become of the registry. */
	JsonNode look(List<Path> lists) throws Exception {
		List<BodyPublisher> body = new ArrayList<>();
		body.add(field("preview", "true"));
		body.add(field("asOf", MeasuredTown.TO.toString()));
		for (Path list : lists) {
			body.addAll(part("lists", list.getFileName().toString(), list));
		}
		return this.application.await(send(body), "AWAITING_CONFIRMATION", LONG_PAUSE);
	}

	/** Loads what was looked at. */
	void confirm(JsonNode seen) throws Exception {
		this.application.await(
				this.application.admin().post("/api/imports/%d/confirm".formatted(seen.path("id").asLong())),
				"COMPLETED", LONG_PAUSE);
	}

	private TestClient.Answer send(List<BodyPublisher> body) {
		body.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
		return this.application.admin()
			.send("POST", "/api/imports", "multipart/form-data; boundary=" + BOUNDARY,
					BodyPublishers.concat(body.toArray(BodyPublisher[]::new)));
	}

	/** A report over all organizations and the period of the source document. */
	void report() throws Exception {
		report(REGION);
	}

	/** The same over the organizations of an authority. */
	void report(String authority) throws Exception {
		this.application.await(this.application.admin().post("/api/reports", """
				{"authority":"%s","from":"%s","to":"%s"}""".formatted(authority, MeasuredTown.FROM, MeasuredTown.TO)),
				"COMPLETED", PAUSE);
	}

	/**
	 * Confirms all clear proposals of a report.
	 * @return the number of the confirmation
	 */
	long confirmAll(long report) throws Exception {
		return this.application.await(this.application.admin().preferringNotToWait("/api/cases/confirm", """
				{"report":%d}""".formatted(report)), "COMPLETED", LONG_PAUSE).path("id").asLong();
	}

	private static BodyPublisher field(String name, String value) {
		return BodyPublishers.ofString(
				"--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
	}

	private static List<BodyPublisher> part(String name, String fileName, Path file) throws FileNotFoundException {
		return List.of(
				BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
						+ "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
				BodyPublishers.ofFile(file), BodyPublishers.ofString("\r\n"));
	}

}
