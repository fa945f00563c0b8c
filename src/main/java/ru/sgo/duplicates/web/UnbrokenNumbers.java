package ru.sgo.duplicates.web;

import java.util.Set;
import java.util.regex.Pattern;

import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/**
 * Keeps «№» and its number on one line wherever they are shown: the names of
 * organizations come from outside with an ordinary space. What stands in a field is left
 * as it was typed.
 */
@Component
class UnbrokenNumbers extends AbstractDialect implements IPostProcessorDialect {

	private static final int LAST = Integer.MAX_VALUE;

	UnbrokenNumbers() {
		super("unbroken numbers");
	}

	@Override
	public int getDialectPostProcessorPrecedence() {
		return LAST;
	}

	@Override
	public Set<IPostProcessor> getPostProcessors() {
		return Set.of(new PostProcessor(TemplateMode.HTML, Handler.class, LAST));
	}

	/** Made anew for every page. */
	public static final class Handler extends AbstractTemplateHandler {

		private static final Pattern NUMBER = Pattern.compile("№ (?=\\d)");

		private boolean typed;

		@Override
		public void handleOpenElement(IOpenElementTag tag) {
			this.typed = this.typed || isField(tag);
			super.handleOpenElement(tag);
		}

		@Override
		public void handleCloseElement(ICloseElementTag tag) {
			this.typed = this.typed && !isField(tag);
			super.handleCloseElement(tag);
		}

		@Override
		public void handleText(IText text) {
			String written = text.getText();
			super.handleText((this.typed || written.indexOf('№') < 0) ? text
					: getContext().getModelFactory().createText(NUMBER.matcher(written).replaceAll("№\u00a0")));
		}

		private static boolean isField(IElementTag tag) {
			return tag.getElementCompleteName().equals("textarea");
		}

	}

}
