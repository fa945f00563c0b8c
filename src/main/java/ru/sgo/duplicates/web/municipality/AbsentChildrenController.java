package ru.sgo.duplicates.web.municipality;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

import ru.sgo.duplicates.access.SignedIn;
import ru.sgo.duplicates.headcount.AbsenceFilter;
import ru.sgo.duplicates.headcount.AbsenceMark;
import ru.sgo.duplicates.headcount.AbsenceMarks;
import ru.sgo.duplicates.headcount.AbsentChild;
import ru.sgo.duplicates.headcount.AbsentChildren;
import ru.sgo.duplicates.registry.Organizations;
import ru.sgo.duplicates.tables.TableDescription;
import ru.sgo.duplicates.web.AccountWords;
import ru.sgo.duplicates.web.Flash;
import ru.sgo.duplicates.web.LocalPath;
import ru.sgo.duplicates.web.NotFound;
import ru.sgo.duplicates.web.Paging;
import ru.sgo.duplicates.web.Tables;

/**
 * «Был в детском саду и нигде не числится»: whom the headcount lacks, and what the
 * authority knows of them.
 */
@Controller
@RequestMapping("/municipality/headcount/absent")
class AbsentChildrenController {

	private final AbsentChildren children;

	private final AbsenceMarks marks;

	private final Organizations organizations;

	private final Tables tables;

	private final TableDescription<AbsentChild> columns;

	AbsentChildrenController(AbsentChildren children, AbsenceMarks marks, Organizations organizations, Tables tables,
			AccountWords words) {
		this.children = children;
		this.marks = marks;
		this.organizations = organizations;
		this.tables = tables;
		this.columns = columns(tables, words);
	}

	/** What is chosen; another's organization is not there. */
	@ModelAttribute("choice")
	AbsenceChoice choice(AbsenceChoice choice, @AuthenticationPrincipal SignedIn user) {
		NotFound.unless(this.organizations.mayBeChosen(choice.toFilter().organization(), user.scope().parameter()));
		return choice;
	}

	@GetMapping
	String list(@ModelAttribute("choice") AbsenceChoice choice, @RequestParam(required = false) @Nullable Integer page,
			@AuthenticationPrincipal SignedIn user, Model model) {
		AbsenceFilter filter = choice.toFilter();
		Paging paging = Paging.of(page, this.children.count(filter, user.scope()));
		model.addAttribute("paging", paging);
		model.addAttribute("all", filter.equals(AbsenceFilter.UNMARKED));
		model.addAttribute("marks", AbsenceMark.values());
		model.addAttribute("children", this.children.page(filter, paging.offset(), paging.size(), user.scope()));
		model.addAttribute("organizations", this.organizations.findWithin(user.scope().parameter()));
		return "municipality/headcount-absent";
	}

	@GetMapping({ "/lines.xlsx", "/lines.csv" })
	void download(@ModelAttribute("choice") AbsenceChoice choice, @AuthenticationPrincipal SignedIn user,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.tables.write(request, response, "absent", this.columns,
				rows -> this.children.forEach(choice.toFilter(), user.scope(), rows));
	}

	/**
	 * Says where the ticked children are.
	 * @param chosen the numbers of their accounts
	 * @param back the list as it was shown
	 */
	@PostMapping
	RedirectView mark(@RequestParam(defaultValue = "") List<String> chosen, @RequestParam String mark,
			@RequestParam(defaultValue = "/") String back, @AuthenticationPrincipal SignedIn user,
			RedirectAttributes next) {
		AbsenceMark said = AbsenceMark.of(mark).orElseThrow(NotFound::new);
		if (chosen.isEmpty()) {
			Flash.problem(next, "absent.nobody");
		}
		else {
			tell(this.marks.mark(chosen, said, user.actor(), user.scope()), "absent.marked", "absent.unchanged", next);
		}
		return LocalPath.redirect(back);
	}

	/** What was said of a child is forgotten. */
	@PostMapping("/take-back")
	RedirectView takeBack(@RequestParam String account, @RequestParam(defaultValue = "/") String back,
			@AuthenticationPrincipal SignedIn user, RedirectAttributes next) {
		tell(this.marks.takeBack(List.of(account), user.actor(), user.scope()), "absent.taken-back", "absent.unchanged",
				next);
		return LocalPath.redirect(back);
	}

	private static void tell(OptionalInt changed, String done, String unchanged, RedirectAttributes next) {
		int count = changed.orElseThrow(NotFound::new);
		if (count > 0) {
			Flash.success(next, done, count);
		}
		else {
			Flash.success(next, unchanged);
		}
	}

	private static TableDescription<AbsentChild> columns(Tables tables, AccountWords words) {
		return TableDescription.<AbsentChild>titled("absent.title")
			.text("student.name", one -> one.child().fullName())
			.day("student.birth-date", one -> one.child().birthDate())
			.text("student.number", one -> words.of(one.child().number()))
			.text("absent.kindergarten", one -> one.place().organizationName())
			.text("headcount.class", one -> one.place().className())
			.day("absent.left", one -> one.left())
			.text("report.cause", one -> tables.word("headcount.absence", one.cause()))
			.text("absent.reason", AbsentChild::reason)
			.text("absent.mark",
					one -> (one.marked() != null) ? tables.word("headcount.mark", one.marked().mark()) : null);
	}

}
