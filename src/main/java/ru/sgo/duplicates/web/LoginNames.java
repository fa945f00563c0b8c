package ru.sgo.duplicates.web;

import org.springframework.stereotype.Component;

import ru.sgo.duplicates.access.Users;

/** Says in templates who a login is. */
@Component("people")
public class LoginNames {

	private final Users users;

	LoginNames(Users users) {
		this.users = users;
	}

	/** The name with the login; the login alone where nobody has it any more. */
	public String name(String login) {
		return this.users.fullName(login).map(name -> name + " (" + login + ")").orElse(login);
	}

}
