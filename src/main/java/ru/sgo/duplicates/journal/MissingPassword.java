package ru.sgo.duplicates.journal;

/** The application's database user is to be made, and could never sign in. */
final class MissingPassword extends RuntimeException {

	MissingPassword(String user) {
		super("The database user " + user
				+ " is to be made and needs a password: set SPRING_DATASOURCE_PASSWORD (APPLICATION_PASSWORD of"
				+ " docker-compose.yml).");
	}

}
