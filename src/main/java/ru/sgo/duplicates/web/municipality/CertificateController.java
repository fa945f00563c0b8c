package ru.sgo.duplicates.web.municipality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.certificate.Certificate;
import ru.sgo.duplicates.certificate.CertificateOutcome;
import ru.sgo.duplicates.certificate.CertificatePapers;
import ru.sgo.duplicates.certificate.Certificates;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.NotFound;

/** «Справка о результатах повторной проверки» of one run. */
@Controller
@RequestMapping("/municipality/reports/{id}")
class CertificateController {

	private final Certificates certificates;

	private final CertificatePapers papers;

	private final Letterheads heads;

	CertificateController(Certificates certificates, CertificatePapers papers, Letterheads heads) {
		this.certificates = certificates;
		this.papers = papers;
		this.heads = heads;
	}

	@GetMapping("/certificate")
	String show(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Model model, RedirectAttributes next) {
		CertificateOutcome outcome = this.certificates.of(id, user.scope());
		if (outcome instanceof CertificateOutcome.NotCompleted) {
			Flash.problem(next, "api.refused.report-not-completed");
			return "redirect:/municipality/reports/" + id;
		}
		Certificate certificate = issued(outcome);
		model.addAttribute("certificate", certificate);
		model.addAttribute("digest", CertificatePapers.grouped(certificate.digest()));
		model.addAttribute("head", head(certificate, user));
		return "municipality/certificate";
	}

	@GetMapping("/certificate.pdf")
	void paper(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Locale language,
			HttpServletResponse response) throws IOException {
		Certificate certificate = issued(this.certificates.of(id, user.scope()));
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		this.papers.write(certificate, head(certificate, user), language, pdf);
		new Attachment("certificate-" + id + ".pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf.toByteArray(),
				response);
	}

	private static Certificate issued(CertificateOutcome outcome) {
		if (outcome instanceof CertificateOutcome.Issued issued) {
			return issued.certificate();
		}
		throw new NotFound();
	}

	private Letterhead head(Certificate certificate, SignedIn user) {
		return this.heads.of(certificate.content().period().authority(), user.scope()).orElse(Letterhead.NONE);
	}

}
