package ru.sgo.duplicates.resolution;

import java.util.List;

import ru.sgo.duplicates.bulk.ColumnType;
import ru.sgo.duplicates.bulk.TableColumns;
import ru.sgo.duplicates.history.Stay;
import ru.sgo.duplicates.history.StayKind;

/**
 * Where the accounts of a case will be once its plan is carried out.
 *
 * @param caseVersion the version of the case that it was worked out from
 * @param planned whether there is a plan that moves anybody
 * @param stays those of the accounts that are left
 */
record CaseAfter(long caseNumber, int caseVersion, boolean planned, List<StayOf> stays) {

	static final TableColumns<CaseAfter> COLUMNS = new TableColumns<>("case_after");

	static final TableColumns<StayOf> STAYS = new TableColumns<>("case_after_stay");

	static {
		COLUMNS.addFixed("case_number", ColumnType.LONG, CaseAfter::caseNumber);
		COLUMNS.addFixed("case_version", ColumnType.INTEGER, CaseAfter::caseVersion);
		COLUMNS.addFixed("planned", ColumnType.BOOLEAN, CaseAfter::planned);
		STAYS.addFixed("case_number", ColumnType.LONG, StayOf::caseNumber);
		STAYS.addFixed("account_id", ColumnType.LONG, StayOf::account);
		STAYS.addFixed("organization_id", ColumnType.LONG, StayOf::organization);
		STAYS.addFixed("kind", ColumnType.status(StayKind.class), row -> row.stay().kind());
		STAYS.addFixed("begins", ColumnType.DATE, row -> row.stay().begins());
		STAYS.addFixed("ends", ColumnType.DATE, row -> row.stay().ends());
	}

	CaseAfter {
		stays = List.copyOf(stays);
	}

	/** One of the stays, with the ids that it is kept under. */
	record StayOf(long caseNumber, long account, long organization, Stay stay) {
	}

}
