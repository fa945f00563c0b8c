package ru.sgo.duplicates.web.municipality;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.erasure.ErasureAct;
import ru.sgo.duplicates.erasure.ErasureActs;
import ru.sgo.duplicates.erasure.ErasureFilter;
import ru.sgo.duplicates.erasure.ErasureLine;
import ru.sgo.duplicates.erasure.ErasurePapers;
import ru.sgo.duplicates.retention.RetentionDays;
import ru.sgo.duplicates.retention.RetentionRule;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.DateWords;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/** «Акты об уничтожении персональных данных», with the extracts from the journal. */
@Controller
@RequestMapping("/municipality/retention/acts")
class ErasureActsController {

	private final ErasureActs acts;

	private final ErasurePapers papers;

	private final RetentionDays days;

	private final Tables tables;

	private final TableDescription<ErasureAct> list;

	private final TableDescription<ErasureLine> extract;

	ErasureActsController(ErasureActs acts, ErasurePapers papers, RetentionDays days, Tables tables, DateWords dates) {
		this.acts = acts;
		this.papers = papers;
		this.days = days;
		this.tables = tables;
		this.list = TableDescription.<ErasureAct>titled("erasure.acts")
			.number("erasure.act-number", ErasureAct::number)
			.text("erasure.day", act -> dates.moment(act.at()))
			.text("erasure.operator", act -> act.operator().name())
			.text("erasure.address", act -> act.operator().address())
			.text("erasure.who", act -> act.by().name())
			.number("erasure.accounts", ErasureAct::accounts);
		this.extract = TableDescription.<ErasureLine>titled("erasure.extract")
			.number("erasure.revision", ErasureLine::revision)
			.text("journal.at", line -> dates.moment(line.at()))
			.text("retired.number", ErasureLine::account)
			.text("retired.kept", ErasureLine::keptNumber)
			.number("report.case", ErasureLine::caseNumber)
			.text("journal.person", ErasureLine::actor);
	}

	@GetMapping
	String list(@ModelAttribute("choice") RetiredChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		ErasureFilter filter = filter(choice);
		Paging paging = Paging.of(page, this.acts.count(filter, user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("all", filter.equals(ErasureFilter.ALL));
		model.addAttribute("acts", this.acts.page(filter, paging.offset(), paging.size(), user.scope()));
		return "municipality/erasure-acts";
	}

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@ModelAttribute("choice") RetiredChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.tables.write(request, response, "erasure-acts", this.list,
				rows -> this.acts.forEach(filter(choice), user.scope(), rows));
	}

	@GetMapping("/{act}")
	String show(@PathVariable long act, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		ErasureAct found = find(act, user);
		Paging paging = Paging.of(page, found.accounts());
		model.addAttribute("act", found);
		model.addAttribute("keptUntil", found.at().plus(this.days.kept(RetentionRule.ERASURE_ACTS)));
		model.addAttribute("paging", paging);
		model.addAttribute("lines", this.acts.lines(found, paging.offset(), paging.size()));
		return "municipality/erasure-act";
	}

	@GetMapping({ "/{act}/lines.xlsx", "/{act}/lines.csv" })
	void extract(@PathVariable long act, @AuthenticationPrincipal SignedIn user, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		ErasureAct found = find(act, user);
		this.tables.write(request, response, "erasure-extract-" + act, this.extract,
				rows -> this.acts.lines(found).forEach(rows));
	}

	@GetMapping("/{act}/act.pdf")
	void paper(@PathVariable long act, Locale language, @AuthenticationPrincipal SignedIn user,
			HttpServletResponse response) throws IOException {
		ErasureAct found = find(act, user);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		this.papers.writeAct(found, this.acts.lines(found), language, pdf);
		new Attachment("erasure-act-" + act + ".pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf.toByteArray(),
				response);
	}

	@GetMapping("/{act}/extract.pdf")
	void extractPaper(@PathVariable long act, Locale language, @AuthenticationPrincipal SignedIn user,
			HttpServletResponse response) throws IOException {
		ErasureAct found = find(act, user);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		this.papers.writeExtract(found, this.acts.lines(found), language, pdf);
		new Attachment("erasure-extract-" + act + ".pdf", MediaType.APPLICATION_PDF_VALUE).write(pdf.toByteArray(),
				response);
	}

	private ErasureAct find(long act, SignedIn user) {
		return this.acts.find(act, user.scope()).orElseThrow(NotFound::new);
	}

	/** The same fields choose among acts and among retired accounts. */
	private static ErasureFilter filter(RetiredChoice choice) {
		return new ErasureFilter(choice.text(), choice.from(), choice.to());
	}

}
