package ru.sgo.duplicates.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

import ru.sgo.duplicates.registry.Organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** Where a start says that the application is to be found. */
@ExtendWith(OutputCaptureExtension.class)
class GreetingTest {

	private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8443");

	private final ServerProperties server = new ServerProperties();

	@Test
	void isAnAddressThatAnswers(CapturedOutput output) {
		say();
		assertThat(output.getAll()).contains("Open http://localhost:8443 ");
	}

	/** Over the other protocol nobody is answered. */
	@Test
	void namesTlsWhereTheApplicationSpeaksIt(CapturedOutput output) {
		this.server.setSsl(new Ssl());
		say();
		assertThat(output.getAll()).contains("Open https://localhost:8443 ");
	}

	private void say() {
		new Greeting(this.environment, this.server, mock(Organizations.class)).say();
	}

}
