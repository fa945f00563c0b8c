package ru.sgo.duplicates.state;

/** What an administrator should see to, the most urgent first. */
public enum Concern {

	/** The disk of the data is nearly full. */
	LOW_SPACE,

	/** The last attempt to make a backup has failed. */
	BACKUP_FAILED,

	/** A backup is overdue. */
	BACKUP_LATE,

	/** The application makes no backups. */
	NO_BACKUP

}
