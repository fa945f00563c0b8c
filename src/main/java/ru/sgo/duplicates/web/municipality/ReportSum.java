package ru.sgo.duplicates.web.municipality;

import ru.sgo.duplicates.report.ReportRun;

/**
 * How the figures of a run come to the number of its cases: what the list counts, less
 * what is followed together with others, and what stands beside it.
 *
 * @param listed what counts as a duplicate in the list: children, and accounts in two
 * places
 * @param together those of them that are followed together with others, as one case
 * @param outside the cases of which the list shows one account only
 * @param hidden the cases that only administrators may see; 0 for everybody else
 * @param cases all cases of the list
 */
record ReportSum(long listed, long together, long outside, long hidden, long cases) {

	/**
	 * Of a completed run.
	 * @param cases how many cases the reader sees in its list
	 */
	static ReportSum of(ReportRun run, long cases) {
		long together = run.listed() - run.cases().listed();
		long known = run.cases().listed() + run.cases().outside();
		return new ReportSum(run.listed(), together, run.cases().outside(), cases - known, cases);
	}

	/** Whether it has to be said how one comes to the other, and can be. */
	public boolean isSaid() {
		return this.cases != this.listed && this.together >= 0 && this.hidden >= 0;
	}

}
