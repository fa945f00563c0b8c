package ru.sgo.duplicates.detection;

/** Whether a child is entered as a boy or as a girl; names may tell it, too. */
public enum Sex {

	MALE, FEMALE

}
