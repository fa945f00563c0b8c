package ru.sgo.duplicates.job;

import java.util.List;

/** Says which of its tables a package fills in jobs of a kind. */
public interface FilledTables {

	/** Their names; none where the job is none of its business. */
	List<String> filledBy(JobKind kind);

}
