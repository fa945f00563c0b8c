package ru.sgo.duplicates.admission;

import ru.sgo.duplicates.detection.Slips;
import ru.sgo.duplicates.detection.Statistics;
import ru.sgo.duplicates.registry.RegistryStatistics;

/** What the registry has counted and learnt, as detection reads it. */
final class DetectionStatistics {

	private DetectionStatistics() {
	}

	static Statistics statistics(RegistryStatistics counted) {
		return new Statistics(counted.accounts(), counted.surnames(), counted.givenNames(), counted.patronymics(),
				counted.birthDates(), Slips.of(counted.slips()));
	}

}
