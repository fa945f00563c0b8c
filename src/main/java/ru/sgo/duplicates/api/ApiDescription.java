package ru.sgo.duplicates.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import ru.sgo.duplicates.tables.TableFormat;

/**
 * What the description of the API says beyond its methods: what it is for, how to sign
 * in, and how it refuses.
 */
@Component
class ApiDescription implements OpenApiCustomizer {

	static final String PROBLEM = "Problem";

	private static final String SIGN_IN = "basic";

	private static final String VERSION = "1";

	private final MessageSource messages;

	ApiDescription(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void customise(OpenAPI api) {
		api.info(new Info().title(say("app.name")).description(say("api.description")).version(VERSION));
		api.getComponents()
			.addSecuritySchemes(SIGN_IN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
			.addSchemas(PROBLEM, problem())
			.addResponses(PROBLEM, refusal());
		api.addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
		api.getPaths().values().forEach(path -> path.readOperationsMap().forEach(ApiDescription::mayRefuse));
		asForm(api.getPaths().get("/api/imports").getPost());
		api.getPaths().forEach((path, answers) -> {
			if (path.endsWith("." + TableFormat.XLSX.ending())) {
				asWorkbook(answers.getGet());
			}
		});
	}

	/** The same method answers with either kind of table. */
	private static void asWorkbook(Operation operation) {
		MediaType workbook = new MediaType().schema(new StringSchema().format("binary"));
		operation.getResponses().get("200").content(new Content().addMediaType(TableFormat.XLSX.mediaType(), workbook));
	}

	/** The fields that come beside the files are parts of the same form. */
	private static void asForm(Operation operation) {
		Content content = operation.getRequestBody().getContent();
		MediaType form = content.values().iterator().next();
		operation.getParameters().forEach(field -> form.getSchema().addProperty(field.getName(), field.getSchema()));
		operation.setParameters(null);
		operation.getRequestBody().content(new Content().addMediaType("multipart/form-data", form));
	}

	private static void mayRefuse(PathItem.HttpMethod method, Operation operation) {
		mayAnswer("400", operation);
		mayAnswer("401", operation);
		mayAnswer("404", operation);
		if (method == PathItem.HttpMethod.POST) {
			mayAnswer("409", operation);
		}
	}

	private static void mayAnswer(String status, Operation operation) {
		operation.getResponses().addApiResponse(status, new ApiResponse().$ref(PROBLEM));
	}

	private ApiResponse refusal() {
		MediaType problem = new MediaType().schema(new Schema<>().$ref(PROBLEM));
		return new ApiResponse().description(say("api.description.problem"))
			.content(new Content().addMediaType("application/problem+json", problem));
	}

	/** RFC 9457, with the field that is to blame where there is one. */
	private static Schema<?> problem() {
		return new ObjectSchema().addProperty("title", new StringSchema())
			.addProperty("status", new IntegerSchema())
			.addProperty("detail", new StringSchema())
			.addProperty("instance", new StringSchema().format("uri-reference"))
			.addProperty("field", new StringSchema());
	}

	private String say(String messageKey) {
		return this.messages.getMessage(messageKey, null, LocaleContextHolder.getLocale());
	}

}
