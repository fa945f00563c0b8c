package ru.sgo.duplicates.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.certificate.Certificate;
import ru.sgo.duplicates.certificate.CertificateContent;
import ru.sgo.duplicates.certificate.CertificateOutcome;
import ru.sgo.duplicates.certificate.CertificatePapers;
import ru.sgo.duplicates.certificate.Certificates;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.registry.Letterhead;
import ru.sgo.duplicates.registry.Letterheads;

/** «Справка о результатах повторной проверки» for programs. */
@RestController
class CertificateApi {

	private final Certificates certificates;

	private final CertificatePapers papers;

	private final Letterheads heads;

	CertificateApi(Certificates certificates, CertificatePapers papers, Letterheads heads) {
		this.certificates = certificates;
		this.papers = papers;
		this.heads = heads;
	}

	@GetMapping("/api/reports/{id}/certificate")
	CertificateJson certificate(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
		return CertificateJson.of(find(id, user));
	}

	/** The same on paper, in the language that is asked for. */
	@GetMapping("/api/reports/{id}/certificate.pdf")
	@AnswersFile
	void paper(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
			throws IOException {
		Certificate certificate = find(id, user);
		Letterhead head = this.heads.of(certificate.content().period().authority(), user.scope())
			.orElse(Letterhead.NONE);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		this.papers.write(certificate, head, LocaleContextHolder.getLocale(), pdf);
		new Attachment("certificate-" + id + ".pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf.toByteArray(),
				response);
	}

	private Certificate find(long id, SignedIn user) {
		CertificateOutcome outcome = this.certificates.of(id, user.scope());
		if (outcome instanceof CertificateOutcome.NotCompleted) {
			throw ApiProblem.conflict("api.refused.report-not-completed");
		}
		if (outcome instanceof CertificateOutcome.Issued issued) {
			return issued.certificate();
		}
		throw ApiProblem.notFound();
	}

	/** A certificate. */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record CertificateJson(String number, long report, @JsonUnwrapped PeriodJson period, LocalDate issuedOn,
			@JsonUnwrapped StateJson state, int accounts, CertificateContent.Left left,
			@JsonUnwrapped CertificateContent.Closed closed, OrganizationsJson organizations, String digest,
			String engine) {

		static CertificateJson of(Certificate certificate) {
			CertificateContent content = certificate.content();
			return new CertificateJson(content.number(), content.report(), PeriodJson.of(content.period()),
					content.issuedOn(), new StateJson(content.clean(), certificate.fresh(), certificate.preliminary()),
					content.accounts(), content.left(), content.closed(), OrganizationsJson.of(content.organizations()),
					certificate.digest(), content.engine());
		}

	}

	/** Of which authority and days. */
	record PeriodJson(String authority, LocalDate from, LocalDate to) {

		static PeriodJson of(CertificateContent.Period period) {
			return new PeriodJson(period.authority(), period.from(), period.to());
		}

	}

	/**
	 * How it stands.
	 *
	 * @param clean whether nothing was left, and everybody had sent data
	 * @param fresh whether a run would look at the same again
	 * @param preliminary whether acts are in it that the source has not confirmed
	 */
	record StateJson(boolean clean, boolean fresh, boolean preliminary) {
	}

	/**
	 * Who has sent data.
	 *
	 * @param missing the codes of those that have sent none
	 * @param dataFrom the day of the oldest data
	 */
	@JsonInclude(JsonInclude.Include.ALWAYS)
	record OrganizationsJson(int all, int reported, List<String> missing, @Nullable LocalDate dataFrom) {

		static OrganizationsJson of(CertificateContent.Data data) {
			return new OrganizationsJson(data.all(), data.reported(),
					data.missing().stream().map(CertificateContent.Missing::code).toList(), data.dataFrom());
		}

	}

}
