package ru.sgo.duplicates.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import ru.sgo.duplicates.download.Attachment;
import ru.sgo.duplicates.tables.TableFormat;
import ru.sgo.duplicates.town.SampleLists;

/** «Что загружать»: which files are wanted, with samples. */
@Controller
class ListHelpController {

	private final Clock clock;

	ListHelpController(Clock clock) {
		this.clock = clock;
	}

	@GetMapping("/help/lists")
	String help(Model model) {
		model.addAttribute("samples", ListSample.values());
		return "help/lists";
	}

	/** Lists of a whole town that does not exist. */
	@GetMapping("/help/lists/town.zip")
	void town(HttpServletResponse response) throws IOException {
		new SampleLists(LocalDate.now(this.clock)).writeTo(Attachment.zip("town.zip").begin(response));
	}

	@GetMapping("/help/lists/{sample}.xlsx")
	void sample(@PathVariable String sample, HttpServletResponse response) throws IOException {
		ListSample wanted = ListSample.of(sample).orElseThrow(NotFound::new);
		wanted.writeTo(new Attachment(wanted.code() + ".xlsx", TableFormat.XLSX.mediaType()).begin(response));
	}

}
