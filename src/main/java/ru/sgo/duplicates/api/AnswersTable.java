package ru.sgo.duplicates.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/**
 * Describes a method that answers with a table: as CSV, and under another ending as a
 * workbook, which {@link ApiDescription} says.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200", description = "OK",
		content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
@interface AnswersTable {

}
