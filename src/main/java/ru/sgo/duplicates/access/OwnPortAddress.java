package ru.sgo.duplicates.access;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A port of its own that needs no signing in is open to this machine alone, unless {@code
 * MANAGEMENT_SERVER_ADDRESS} says otherwise; left to itself it would be to everybody.
 */
class OwnPortAddress implements EnvironmentPostProcessor {

	private static final String ADDRESS = "management.server.address";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
				&& !environment.containsProperty(ADDRESS)) {
			environment.getPropertySources().addLast(new MapPropertySource("own port", Map.of(ADDRESS, "127.0.0.1")));
		}
	}

}
