package ru.sgo.duplicates.web;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.Neighbourhood;
import ru.sgo.duplicates.admission.AskingRate;
import ru.sgo.duplicates.certificate.Certificates;

/**
 * For whoever has a certificate in hand, without signing in: was it issued, what did it
 * say, and does it still hold? Nothing else is told, and from one place only some times a
 * minute.
 */
@Controller
class CertificateCheckController {

	private final Certificates certificates;

	private final AskingRate rate;

	CertificateCheckController(Certificates certificates, Clock clock) {
		this.certificates = certificates;
		// Not that of users: strangers must not use up their places.
		this.rate = new AskingRate(clock);
	}

	@GetMapping("/certificate")
	String check(@RequestParam(required = false) @Nullable String number,
			@RequestParam(required = false) @Nullable String digest, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("digest", digest);
		if (number != null && digest != null && !number.isBlank() && !digest.isBlank()) {
			int wait = this.rate.secondsToWait(Neighbourhood.of(request.getRemoteAddr()));
			if (wait > 0) {
				response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
				response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
				model.addAttribute("wait", wait);
			}
			else {
				model.addAttribute("answer", this.certificates.check(number, digest));
			}
		}
		return "certificate";
	}

}
