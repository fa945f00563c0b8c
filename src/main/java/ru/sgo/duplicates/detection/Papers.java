package ru.sgo.duplicates.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which documents two accounts have in common, and which each has for itself. */
final class Papers {

	private final Population population;

	Papers(Population population) {
		this.population = population;
	}

	/** Whether each has a valid one of its own. */
	boolean differInSnils(int a, int b) {
		long left = this.population.snils(a);
		long right = this.population.snils(b);
		return left != Population.NONE && right != Population.NONE && left != right;
	}

	/** Whether each has one, as it is written. */
	boolean differInCertificate(int a, int b) {
		int left = this.population.certificate(a);
		int right = this.population.certificate(b);
		return left != 0 && right != 0 && left != right;
	}

	boolean shareSnils(int a, int b) {
		return this.population.snils(a) != Population.NONE && this.population.snils(a) == this.population.snils(b);
	}

	boolean shareCertificate(int a, int b) {
		return this.population.certificate(a) != 0 && this.population.certificate(a) == this.population.certificate(b);
	}

	boolean shareDocument(int a, int b) {
		return shareSnils(a, b) || shareCertificate(a, b);
	}

	/** Whether the certificates are two, and not one with a slip. */
	boolean haveOtherCertificates(int a, int b) {
		return differInCertificate(a, b) && compareCertificates(a, b) != Level.ONE_LETTER;
	}

	/** Whether every account shares a document with another of them. */
	boolean shareDocuments(List<Integer> places) {
		Map<Long, Integer> snils = new HashMap<>();
		Map<Integer, Integer> certificates = new HashMap<>();
		for (int place : places) {
			snils.merge(this.population.snils(place), 1, Integer::sum);
			certificates.merge(this.population.certificate(place), 1, Integer::sum);
		}
		snils.remove(Population.NONE);
		certificates.remove(0);
		return places.stream()
			.allMatch(place -> snils.getOrDefault(this.population.snils(place), 0) > 1
					|| certificates.getOrDefault(this.population.certificate(place), 0) > 1);
	}

	/**
	 * Whether they were registered one after the other: Хасан and Хусан, whom no table
	 * need know, are twins.
	 */
	boolean haveTwinCertificates(int a, int b) {
		return differInCertificate(a, b) && !shareSnils(a, b) && compareCertificates(a, b) == Level.NEIGHBOUR;
	}

	private Level compareCertificates(int a, int b) {
		return DocumentComparison.compare(this.population.certificateText(a), this.population.certificateText(b));
	}

}
