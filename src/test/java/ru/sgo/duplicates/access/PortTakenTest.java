package ru.sgo.duplicates.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A port that another program has taken ends the start with one sentence. */
@ExtendWith(OutputCaptureExtension.class)
class PortTakenTest {

	@Test
	void isSaidInOneSentenceAndWithoutAStackTrace(CapturedOutput output) throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatThrownBy(() -> SpringApplication.run(WebServer.class, "--server.port=" + other.getLocalPort()))
				.hasRootCauseInstanceOf(IOException.class);
			assertThat(output.getAll())
				.contains("Port " + other.getLocalPort() + " is taken by another program, or by another copy",
						"set SERVER_PORT to another port.")
				.doesNotContain("\tat ", "was already in use");
		}
	}

	@Test
	void thatOfTheFiguresHasASettingOfItsOwn() {
		MockEnvironment settings = new MockEnvironment().withProperty("management.server.port", "9090");
		assertThat(new PortTakenAnalyzer(settings).analyze(new PortInUseException(9090)).getDescription())
			.contains("Port 9090", "set MANAGEMENT_SERVER_PORT to another port.");
	}

	/** All that is needed to listen. */
	@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
	static class WebServer {

	}

}
