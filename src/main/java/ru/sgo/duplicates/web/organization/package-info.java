/** The pages of a school or kindergarten, under {@code /organization}. */
@NullMarked
package ru.sgo.duplicates.web.organization;

import org.jspecify.annotations.NullMarked;
