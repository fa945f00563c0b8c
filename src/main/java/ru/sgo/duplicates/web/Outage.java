package ru.sgo.duplicates.web;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import ru.sgo.duplicates.access.KeptForm;
import ru.sgo.duplicates.job.FullDisk;
import ru.sgo.duplicates.job.LostDatabase;

/**
 * Whoever comes while the database is away, or brings files for which there is no room,
 * is told so in calm words, and the log in one line. Around everything that asks the
 * database, whether it is a page, the guard before it, or what is drawn on it.
 */
final class Outage extends OncePerRequestFilter {

	/** What the page offers to send once more. */
	static final String SENT = "sent";

	/** Where else the page can be tried again. */
	static final String AGAIN = "again";

	private static final Logger log = LoggerFactory.getLogger(Outage.class);

	private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(10);

	private final AtomicLong said = new AtomicLong(System.nanoTime() - BETWEEN_LINES);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			if (LostDatabase.isCauseOf(ex)) {
				say("A page could not be shown: the database does not answer");
				response.setIntHeader(HttpHeaders.RETRY_AFTER, LostDatabase.SECONDS_TO_WAIT);
				refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE);
			}
			else if (FullDisk.isCauseOf(ex)) {
				say("Something could not be kept: the disk is full");
				refuse(request, response, HttpStatus.INSUFFICIENT_STORAGE);
			}
			else {
				throw ex;
			}
		}
	}

	private void say(String what) {
		long last = this.said.get();
		if (System.nanoTime() - last >= BETWEEN_LINES && this.said.compareAndSet(last, System.nanoTime())) {
			log.error(what);
		}
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
			throws IOException {
		if (HttpMethod.POST.matches(request.getMethod())) {
			KeptForm.sentBy(request).ifPresent(form -> request.setAttribute(SENT, form));
		}
		else {
			request.setAttribute(AGAIN, address(request));
		}
		// Of a file that was to be downloaded: the page that says why is none.
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
		response.sendError(status.value());
	}

	private static String address(HttpServletRequest request) {
		String path = request.getServletPath();
		return (request.getQueryString() != null) ? path + "?" + request.getQueryString() : path;
	}

}
