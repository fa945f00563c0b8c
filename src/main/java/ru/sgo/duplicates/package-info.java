/** One child, one record: frees a town's education system of duplicate pupil accounts. */
@NullMarked
package ru.sgo.duplicates;

import org.jspecify.annotations.NullMarked;
