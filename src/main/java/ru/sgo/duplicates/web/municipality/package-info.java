/** The pages of the municipal education authority (УО), under {@code /municipality}. */
@NullMarked
package ru.sgo.duplicates.web.municipality;

import org.jspecify.annotations.NullMarked;
