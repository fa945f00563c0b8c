package ru.sgo.duplicates.backup;

/** All that a backup says of itself. */
record BackupDescription(BackupHeader header, BackupContents contents) {
}
