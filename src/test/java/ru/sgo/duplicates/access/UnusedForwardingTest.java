package ru.sgo.duplicates.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class UnusedForwardingTest {

	private final UnusedForwarding filter = new UnusedForwarding();

	@ParameterizedTest(name = "{0}")
	@ValueSource(strings = { "X-Forwarded-For", "Forwarded" })
	void headersOfAProxyThatNobodyUsesAreSaidOnce(String header, CapturedOutput output) throws Exception {
		pass(header);
		pass(header);
		assertThat(output.getAll().lines().filter(line -> line.contains("SERVER_FORWARD_HEADERS_STRATEGY=native")))
			.hasSize(1);
	}

	@Test
	void withoutThemThereIsNothingToSay(CapturedOutput output) throws Exception {
		pass("Accept");
		assertThat(output.getAll()).isEmpty();
	}

	private void pass(String header) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader(header, "203.0.113.7");
		this.filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
	}

}
