package ru.sgo.duplicates.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Ends the start with one sentence that names the setting, where Spring Boot names none.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	private final Environment environment;

	PortTakenAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable failure, PortInUseException cause) {
		String port = String.valueOf(cause.getPort());
		String setting = port.equals(this.environment.getProperty("management.server.port")) ? "MANAGEMENT_SERVER_PORT"
				: "SERVER_PORT";
		return new FailureAnalysis("Port " + port + " is taken by another program, or by another copy of the "
				+ "application: stop that one, or set " + setting + " to another port.", null, cause);
	}

}
