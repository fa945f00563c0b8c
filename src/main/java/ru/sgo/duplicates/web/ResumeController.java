package ru.sgo.duplicates.web;

import java.util.Map;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import ru.sgo.duplicates.access.KeptForm;

/**
 * Back to where somebody was when the session ended, with what was sent then to be sent
 * once more.
 */
@Controller
class ResumeController {

	private static final String FIRST_PAGE = "/";

	@GetMapping("/resume")
	ModelAndView resume(HttpSession session) {
		KeptForm kept = KeptForm.of(session).orElse(null);
		String page = (kept != null) ? LocalPath.orHome(kept.page()) : FIRST_PAGE;
		if (kept == null || kept.typed().isEmpty()) {
			RedirectView back = new RedirectView(page, true);
			back.setExpandUriTemplateVariables(false);
			return new ModelAndView(back);
		}
		return new ModelAndView("resume", Map.of("again", kept.path(), "typed", kept.typed(), "page", page));
	}

}
