package ru.sgo.duplicates.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.registry.Scope;

/**
 * The last line of a start: where to go, and, while there is nothing yet, what to do
 * first. The demonstration has a line of its own.
 */
@Component
@Profile("!demo")
class Greeting {

	private static final Logger log = LoggerFactory.getLogger(Greeting.class);

	private final Environment environment;

	private final ServerProperties server;

	private final Organizations organizations;

	Greeting(Environment environment, ServerProperties server, Organizations organizations) {
		this.environment = environment;
		this.server = server;
		this.organizations = organizations;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void say() {
		String address = (Ssl.isEnabled(this.server.getSsl()) ? "https" : "http") + "://localhost:"
				+ this.environment.getProperty("local.server.port")
				+ this.environment.getProperty("server.servlet.context-path", "");
		if (this.organizations.findWithin(Scope.EVERYTHING.parameter()).isEmpty()) {
			log.info("Open {} and sign in as admin. There is nothing yet: load the lists of your schools and "
					+ "kindergartens there as they are, or an export", address);
		}
		else {
			log.info("Open {}", address);
		}
	}

}
