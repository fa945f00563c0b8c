package ru.sgo.duplicates.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import ru.sgo.duplicates.TestClient;

/**
 * A town in the middle of its campaign: a report was made, what is clear is confirmed,
 * and users of the authority and of the busiest organizations have signed in.
 *
 * @param organizations the codes of those that owe most
 * @param known what stands in addresses of the authority
 * @param knownTo likewise of an organization, by its code
 */
record BusyTown(long cases, long tasks, List<String> organizations, Map<String, String> known,
		Map<String, Map<String, String>> knownTo) {

	/** One in five works for the authority, the others for organizations. */
	private static final int OF_THE_AUTHORITY = 5;

	private static final int MOST_ORGANIZATIONS = 40;

	private static final int TICKED = 20;

	static BusyTown make(ApplicationUnderTest application, MeasuredTown town) throws Exception {
		TestClient admin = application.admin();
		Jobs jobs = new Jobs(application);
		jobs.importAll(town.files());
		jobs.report();
		long report = admin.get("/api/reports").json().at("/items/0/id").asLong();
		long confirmation = jobs.confirmAll(report);
		List<JsonNode> open = open(admin);
		List<String> organizations = busiest(open);
		Map<String, String> known = authority(application, report, confirmation, open, organizations.get(0));
		Map<String, Map<String, String>> knownTo = new HashMap<>();
		for (int number = 0; number < organizations.size(); number++) {
			String code = organizations.get(number);
			List<JsonNode> own = open.stream()
				.filter(task -> task.path("organization").asString().equals(code))
				.toList();
			Visitor visitor = Visitor.create(application.port(), admin, "school" + number, "organization", code);
			knownTo.put(code, organization(visitor, own));
		}
		return new BusyTown(admin.get("/api/cases?size=1").json().path("total").asLong(),
				admin.get("/api/tasks?size=1").json().path("total").asLong(), organizations, known, knownTo);
	}

	private static List<JsonNode> open(TestClient admin) {
		List<JsonNode> open = new ArrayList<>();
		JsonNode page;
		do {
			page = admin.get("/api/tasks?status=OPEN&size=1000&page=" + (1 + open.size() / 1000)).json().path("items");
			page.forEach(open::add);
		}
		while (page.size() == 1000);
		return open;
	}

	private static List<String> busiest(List<JsonNode> open) {
		Map<String, Long> owed = open.stream()
			.collect(Collectors.groupingBy(task -> task.path("organization").asString(), Collectors.counting()));
		return owed.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_ORGANIZATIONS)
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Map<String, String> authority(ApplicationUnderTest application, long report, long confirmation,
			List<JsonNode> open, String organization) {
		TestClient admin = application.admin();
		for (int number = 0; number <= MOST_ORGANIZATIONS / (OF_THE_AUTHORITY - 1); number++) {
			Visitor.create(application.port(), admin, "authority" + number, "administrator", Jobs.REGION);
		}
		JsonNode found = admin.get("/api/cases?status=FOUND&kind=duplicate&size=1").json().at("/items/0");
		JsonNode assigned = admin.get("/api/cases?status=ASSIGNED&size=1").json().at("/items/0");
		String child = found.at("/accounts/0").asString();
		Map<String, String> known = new LinkedHashMap<>();
		known.put("/municipality/reports/{id}", String.valueOf(report));
		known.put("confirmation", String.valueOf(confirmation));
		known.put("/municipality/cases/{number}", found.path("number").asString());
		known.put("case", found.path("number").asString());
		known.put("assigned", assigned.path("number").asString());
		known.put("/municipality/tasks/{id}", open.get(0).path("id").asString());
		known.put("/municipality/students/{number}", child);
		known.put("child", child);
		known.put("twin", found.at("/accounts/1").asString());
		known.put("fullName", admin.get("/api/students/" + child).json().path("fullName").asString());
		known.put("/municipality/imports/{id}", admin.get("/api/imports").json().at("/items/0/id").asString());
		known.put("day", admin.get("/api/reporting-days").json().at("/items/0/id").asString());
		known.put("organization", organization);
		known.put("sample", "school");
		return known;
	}

	/** It has ticked some tasks, and has not yet said that they are done. */
	private static Map<String, String> organization(Visitor visitor, List<JsonNode> own) {
		List<Map.Entry<String, String>> form = new ArrayList<>();
		own.stream().limit(TICKED).forEach(task -> form.add(Map.entry("tasks", task.path("id").asString())));
		form.add(Map.entry("orderNumber", "1"));
		form.add(Map.entry("orderDate", ""));
		String batch = visitor.post("/organization", "/organization", form).location();
		String account = own.get(0).path("account").asString();
		Map<String, String> of = new HashMap<>();
		of.put("/organization/tasks/{id}", own.get(0).path("id").asString());
		of.put("/organization/students/{number}", account);
		of.put("batch", batch.substring(batch.lastIndexOf('/') + 1));
		of.put("child", account);
		of.put("sample", "school");
		return of;
	}

	/** So many users, each signed in anew; the first two are one of either audience. */
	List<PageFigures.Walk> walks(int port, int users) throws IOException {
		List<PageFigures.Walk> walks = new ArrayList<>();
		for (int user = 0; user < users; user++) {
			int place = user / OF_THE_AUTHORITY;
			if (user % OF_THE_AUTHORITY == 0) {
				walks.add(new PageFigures.Walk(Visitor.of(port, "authority" + place),
						VisitedPages.of("/municipality", this.known)));
			}
			else {
				int number = (user - place - 1) % this.organizations.size();
				walks.add(new PageFigures.Walk(Visitor.of(port, "school" + number),
						VisitedPages.of("/organization", this.knownTo.get(this.organizations.get(number)))));
			}
		}
		return walks.stream().map(PageFigures.Walk::withoutMissing).toList();
	}

}
