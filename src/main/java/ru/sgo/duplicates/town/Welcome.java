package ru.sgo.duplicates.town;

import java.util.stream.Collectors;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.access.DemonstrationUsers;

/** The last line of a start with the demonstration: where to go, and as whom. */
@Component
@Profile("demo")
class Welcome {

	private final Environment environment;

	private final DemonstrationUsers users;

	Welcome(Environment environment, DemonstrationUsers users) {
		this.environment = environment;
		this.users = users;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		String known = this.users.users()
			.stream()
			.map(user -> user.login() + " / " + user.password())
			.collect(Collectors.joining(", "));
		System.out.printf("%n  Open http://localhost:%s and sign in as: %s%n",
				this.environment.getProperty("local.server.port"), known);
	}

}
