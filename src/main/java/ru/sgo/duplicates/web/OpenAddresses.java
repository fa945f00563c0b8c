package ru.sgo.duplicates.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that can be opened, as opposed to those that only take a form. */
@Component
class OpenAddresses {

	private final RequestMappingHandlerMapping mapping;

	OpenAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		this.mapping = mapping;
	}

	/** The page that bears the form sent to this path: the path itself, or one above. */
	String at(String path) {
		String page = path;
		while (page.lastIndexOf('/') > 0 && !opens(page)) {
			page = page.substring(0, page.lastIndexOf('/'));
		}
		return page;
	}

	private boolean opens(String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		return this.mapping.getHandlerMethods().keySet().stream().anyMatch(info -> opens(info, parsed));
	}

	private static boolean opens(RequestMappingInfo info, PathContainer path) {
		return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
				&& info.getPathPatternsCondition() != null
				&& info.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
	}

}
