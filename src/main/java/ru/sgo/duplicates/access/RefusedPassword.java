package ru.sgo.duplicates.access;

/** The password that the setting gives to the first user will not do. */
final class RefusedPassword extends RuntimeException {

	RefusedPassword(String why) {
		super("DUPLICATES_ADMIN_PASSWORD " + why
				+ ": give the first user another password, or none, and a random one is made and printed.");
	}

}
