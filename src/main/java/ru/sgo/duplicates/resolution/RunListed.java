package ru.sgo.duplicates.resolution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** A duplicate as one run has kept it, put together from its lines. */
final class RunListed {

	private final TreeSet<String> accounts = new TreeSet<>();

	private final Map<String, RunCompared.Place> places = new LinkedHashMap<>();

	private final String fullName;

	private final @Nullable LocalDate birthDate;

	private final @Nullable Long caseNumber;

	RunListed(String fullName, @Nullable LocalDate birthDate, @Nullable Long caseNumber) {
		this.fullName = fullName;
		this.birthDate = birthDate;
		this.caseNumber = caseNumber;
	}

	void add(String account, RunCompared.@Nullable Place place) {
		this.accounts.add(account);
		if (place != null) {
			this.places.put(place.organization(), place);
		}
	}

	/** What another entry of the same duplicate has, too. */
	void join(RunListed other) {
		this.accounts.addAll(other.accounts);
		other.places.forEach(this.places::putIfAbsent);
	}

	@Nullable Long caseNumber() {
		return this.caseNumber;
	}

	List<String> accounts() {
		return List.copyOf(this.accounts);
	}

	RunCompared as(RunComparedState state, @Nullable RunComparedWhy why) {
		return new RunCompared(state, this.caseNumber, accounts(), this.fullName, this.birthDate,
				List.copyOf(this.places.values()), why);
	}

}
