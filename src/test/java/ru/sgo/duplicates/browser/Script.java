package ru.sgo.duplicates.browser;

/** Whether the browser runs JavaScript; every page has to work either way. */
public enum Script {

	WITH_SCRIPT, WITHOUT_SCRIPT

}
