package ru.sgo.duplicates.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What the servlet container itself refuses, because it cannot read the request: the
 * application is not asked. Where not even the address can be read, it may be a
 * program's.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

	private static final Locale WITHOUT_A_WISH = Locale.forLanguageTag("ru");

	private final ProblemDocuments problems;

	private final JsonMapper json;

	ContainerProblems(ProblemDocuments problems, JsonMapper json) {
		this.problems = problems;
		this.json = json;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Valve()));
	}

	/** Stands before the one that writes pages, and leaves to it what is not ours. */
	private final class Valve extends ErrorReportValve {

		@Override
		protected void report(Request request, Response response, Throwable reason) {
			String path = Objects.toString(request.getRequestURI(), "");
			boolean ofPrograms = path.isEmpty() || ProblemDocuments.isOfPrograms(path);
			if (ofPrograms && response.getStatus() >= 400 && response.getContentWritten() == 0
					&& response.setErrorReported()) {
				write(request, response);
			}
		}

		private void write(Request request, Response response) {
			Locale reader = (request.getHeader("Accept-Language") != null) ? request.getLocale() : WITHOUT_A_WISH;
			try {
				response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
				response.getOutputStream()
					.write(ContainerProblems.this.json
						.writeValueAsBytes(ContainerProblems.this.problems.of(response.getStatus(), reader)));
				response.finishResponse();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The problem could not be told", ex);
			}
		}

	}

}
