package ru.sgo.duplicates.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such thing, or it is not the user's. */
public class NotFound extends ResponseStatusException {

	public NotFound() {
		super(HttpStatus.NOT_FOUND);
	}

	/** Says so unless it is there. */
	public static void unless(boolean there) {
		if (!there) {
			throw new NotFound();
		}
	}

}
