package ru.sgo.duplicates.state;

import java.nio.file.Path;

/**
 * The disk on which a folder of the application lies.
 *
 * @param folder absolute
 * @param free bytes that the application may still use
 * @param total bytes of the disk
 * @param low whether that is less than the setting asks for
 */
public record DataDisk(Path folder, long free, long total, boolean low) {
}
